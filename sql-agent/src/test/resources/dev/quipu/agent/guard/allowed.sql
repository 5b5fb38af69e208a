-- What must be allowed. A case begins with what it shows. Tables as in refused.sql; each query is also run.

-- why: the plainest query, with a semicolon and a comment after it
SELECT * FROM orders; -- all of them
-- why: semicolons without end
SELECT 1;;
-- why: whole names
SELECT o.id FROM prod.main.orders AS o JOIN main.customers c ON c.id = o.customer_id
-- why: the database before a table of the default schema
SELECT count(*) FROM prod.orders
-- why: a schema, a space and a reserved word in names
SELECT "user", visits FROM web."visit log" WHERE "user" IS NOT NULL
-- why: names in any case
SELECT ID, Amount FROM ORDERS
-- why: a view
SELECT count(*) FROM v_paid
-- why: FROM first
FROM orders SELECT id WHERE amount > 10
-- why: FROM alone
FROM customers
-- why: TABLE
TABLE customers
-- why: VALUES
VALUES (1, 'a'), (2, 'b')
-- why: no table at all
SELECT 1 + 1 AS two
-- why: DESCRIBE of a query
DESCRIBE SELECT * FROM orders
-- why: SUMMARIZE
SUMMARIZE orders
-- why: a summary of a subquery
SELECT * FROM summary((SELECT amount FROM orders))
-- why: group, having, order by alias
SELECT status, sum(amount) AS total FROM orders GROUP BY status HAVING total > 0 ORDER BY total DESC NULLS LAST
-- why: ALL
SELECT status, count(*) FROM orders GROUP BY ALL ORDER BY ALL
-- why: grouping sets
SELECT status, customer_id, count(*), grouping(status) FROM orders GROUP BY ROLLUP (status, customer_id)
-- why: distinct on
SELECT DISTINCT ON (customer_id) customer_id, amount FROM orders ORDER BY customer_id, amount DESC
-- why: windows with a frame and QUALIFY
SELECT id, sum(amount) OVER (PARTITION BY customer_id ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS moving
FROM orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY ts DESC) = 1
-- why: a named window
SELECT id, rank() OVER w, lag(amount, 1, 0) OVER w FROM orders WINDOW w AS (PARTITION BY status ORDER BY amount)
-- why: filter
SELECT count(*) FILTER (WHERE status = 'paid') AS paid, count(*) AS everything FROM orders
-- why: ordered and distinct aggregates
SELECT string_agg(DISTINCT country, ', ' ORDER BY country), list(name ORDER BY name)[1:3] FROM customers
-- why: percentiles
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY amount), quantile_cont(amount, [0.25, 0.75]), median(amount) FROM orders
-- why: a CTE that has the name of a real table
WITH orders AS (SELECT * FROM orders WHERE status = 'paid') SELECT count(*) FROM orders
-- why: CTEs that build on each other
WITH a AS (SELECT * FROM orders), b AS (SELECT customer_id, sum(amount) AS total FROM a GROUP BY 1) SELECT * FROM b
-- why: a CTE seen from a subquery
WITH best AS (SELECT max(amount) AS top FROM orders) SELECT id FROM orders WHERE amount = (SELECT top FROM best)
-- why: a CTE inside a CTE
WITH a AS (WITH b AS (SELECT 1 AS x) SELECT x FROM b) SELECT x FROM a
-- why: a CTE named in other letters
WITH Paid AS (SELECT id FROM v_paid) SELECT count(*) FROM PAID
-- why: a CTE with the name of a table that is not shown
WITH salaries AS (SELECT 1 AS salary) SELECT salary FROM salaries
-- why: a recursive CTE
WITH RECURSIVE days(d) AS (SELECT DATE '2024-01-01' UNION ALL SELECT (d + INTERVAL 1 DAY)::DATE FROM days WHERE d < DATE '2024-01-05')
SELECT count(*) FROM days
-- why: set operations
SELECT id FROM orders UNION ALL SELECT id FROM customers EXCEPT SELECT 1 ORDER BY id LIMIT 5
-- why: union by name
SELECT id AS a FROM orders UNION ALL BY NAME SELECT id AS a, name FROM customers
-- why: anti and semi joins
SELECT count(*) FROM customers SEMI JOIN orders ON orders.customer_id = customers.id
-- why: a join with USING and one that is natural
SELECT count(*) FROM orders JOIN v_paid USING (id) NATURAL JOIN (SELECT id FROM orders)
-- why: an as-of join
SELECT count(*) FROM orders o ASOF JOIN v_paid p ON o.customer_id = p.customer_id AND o.ts >= p.ts
-- why: a lateral subquery
SELECT c.id, l.n FROM customers c, LATERAL (SELECT count(*) AS n FROM orders o WHERE o.customer_id = c.id) l
-- why: a correlated subquery
SELECT name, (SELECT count(*) FROM orders WHERE customer_id = customers.id) AS n FROM customers
-- why: exists, any, all
SELECT count(*) FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id) AND c.id <= ALL (SELECT 1000)
-- why: a subquery that renames
SELECT buyer FROM (SELECT customer_id FROM orders) AS t(buyer) LIMIT 3 OFFSET 2
-- why: columns renamed at the table
SELECT a + 1 FROM orders AS t(a, b, c, d, e)
-- why: star variations
SELECT * EXCLUDE (status) REPLACE (round(amount) AS amount) FROM orders
-- why: columns by pattern
SELECT min(COLUMNS('id|amount')) FROM orders
-- why: columns by lambda
SELECT COLUMNS(lambda c : c LIKE '%id%') FROM orders
-- why: the row number of the engine and a whole row
SELECT rowid, o FROM orders o LIMIT 1
-- why: a series in FROM, however long
SELECT count(*) FROM range(2000000) t(i)
-- why: days without a gap
SELECT d::DATE AS day, count(o.id) AS n FROM generate_series(DATE '2024-01-01', DATE '2024-01-31', INTERVAL 1 DAY) t(d)
LEFT JOIN orders o ON o.ts::DATE = d::DATE GROUP BY 1 ORDER BY 1
-- why: quarters of an hour as a list
SELECT unnest(generate_series(TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-02', INTERVAL '15 minutes')) AS slot
-- why: unnest in FROM and beside columns
SELECT u, v FROM (SELECT unnest([1, 2]) AS u), unnest([3, 4]) AS t(v)
-- why: lists, structures, maps
SELECT [1, 2, 3][1], {'a': 1, 'b': 'x'}.b, MAP {'k': 1}['k'], [x * 2 FOR x IN [1, 2] IF x > 1]
-- why: lambdas
SELECT list_reduce([1, 2, 3], lambda a, b : a + b), list_filter([1, 2], lambda x : x > 1)
-- why: the JSON arrow is no lambda
SELECT j -> '$.a' AS a, j ->> '$.b' AS b FROM (SELECT '{"a": 1, "b": "x"}'::JSON AS j)
-- why: rows of JSON
SELECT key, value FROM json_each('{"a": 1, "b": 2}')
-- why: chained methods
SELECT o.status.upper(), 'x'.repeat(3), name.length() FROM orders o JOIN customers c ON c.id = o.customer_id LIMIT 1
-- why: operators of its own
SELECT 7 // 2, 2 ** 3, 'abc' ^@ 'a', 'a' || 1, 5 % 3, name ~ 'c.*', name NOT ILIKE 'x%' FROM customers LIMIT 1
-- why: case, coalesce, nullif, try
SELECT CASE WHEN amount > 10 THEN 'much' ELSE 'little' END, coalesce(status, '?'), amount / nullif(id, 0), TRY(1 / 0) FROM orders
-- why: casts of all sorts
SELECT amount::DOUBLE, CAST(ts AS DATE), TRY_CAST('x' AS INT), '1'::DECIMAL(10, 2), [1]::VARCHAR[], 'a'::ENUM('a', 'b') FROM orders LIMIT 1
-- why: dates
SELECT date_trunc('month', ts), extract(year FROM ts), ts + INTERVAL '1 month', strftime(ts, '%Y-%m'), date_diff('day', ts, now()) FROM orders
-- why: the clock in all its forms
SELECT current_date, current_timestamp, now(), today(), localtimestamp, current_time, age(ts) FROM orders LIMIT 1
-- why: the clock inside
SELECT count(*) AS n FROM orders WHERE ts::DATE >= current_date - INTERVAL 1 MONTH AND ts < now()::TIMESTAMP
-- why: a column that is called as a denied word
SELECT user FROM web."visit log"
-- why: reasonable padding and bars
SELECT lpad(id::VARCHAR, 6, '0'), repeat('#', (amount / 10)::INT), printf('%05.2f', amount), format('{:,}', id) FROM orders LIMIT 3
-- why: text distance
SELECT name FROM customers ORDER BY levenshtein(name, 'customer 7'), jaro_winkler_similarity(name, 'custom') DESC LIMIT 3
-- why: pivot with values
PIVOT orders ON status IN ('open', 'paid') USING sum(amount) GROUP BY customer_id
-- why: pivot inside FROM
SELECT * FROM (SELECT status, amount FROM orders) PIVOT (sum(amount) FOR status IN ('open', 'paid'))
-- why: unpivot
FROM orders UNPIVOT (v FOR n IN (id, customer_id)) LIMIT 4
-- why: samples and percent
SELECT count(*) FROM (SELECT * FROM orders USING SAMPLE 10 ROWS), (SELECT * FROM customers LIMIT 10%)
-- why: a comment that looks like more
SELECT 1 /* ; DROP TABLE orders */ -- ; DELETE FROM orders
-- why: text that looks like more
SELECT '; DROP TABLE orders; --', $$it's; "quoted"$$, E'it\'s'
-- why: brackets in text do not nest
SELECT '((((((((((((((((((((((((((((((((((((((((((((((((((((((('
-- why: blank lines between parts
SELECT id


FROM orders


WHERE id = 1
-- why: back-ticks and double quotes around names
SELECT `id`, "amount" FROM `orders` LIMIT 1
-- why: aliases before the colon
SELECT total: sum(amount) FROM o: orders
-- why: an alias used again beside it
SELECT amount * 2 AS twice, twice + 1 AS more FROM orders WHERE twice > 10 LIMIT 2
-- why: letters that are not ASCII
SELECT 'é' AS "größe", '日本' AS 国 FROM customers LIMIT 1
