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
-- why: share of a part
SELECT count(*) FILTER (WHERE status = 'paid') * 100.0 / count(*) AS share FROM orders
-- why: running total by week
SELECT date_trunc('week', ts) AS week, sum(amount) AS revenue, sum(sum(amount)) OVER (ORDER BY date_trunc('week', ts)) AS so_far FROM orders GROUP BY 1 ORDER BY 1
-- why: cohorts by month
WITH firsts AS (SELECT customer_id, min(ts)::DATE AS first_day FROM orders GROUP BY customer_id), cohort AS (SELECT date_trunc('month', first_day) AS month, customer_id FROM firsts) SELECT c.month, date_diff('month', c.month, date_trunc('month', o.ts)) AS age, count(DISTINCT o.customer_id) AS active FROM cohort c JOIN orders o USING (customer_id) GROUP BY ALL ORDER BY ALL
-- why: change to the order before
SELECT name, amount, amount - lag(amount) OVER (PARTITION BY customer_id ORDER BY ts) AS change FROM orders JOIN customers c ON c.id = customer_id ORDER BY abs(change) DESC NULLS LAST LIMIT 10
-- why: a usual value
SELECT country, approx_quantile(amount, 0.5) AS middle, mode(status) AS usual FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY country HAVING count(*) > 10
-- why: CASE of a value
SELECT CASE status WHEN 'open' THEN 'waiting' WHEN 'paid' THEN 'done' ELSE 'other' END AS state, count(*) FROM orders GROUP BY 1
-- why: CASE of a CASE
SELECT CASE CASE WHEN amount > 50 THEN 'big' ELSE 'small' END WHEN 'big' THEN 1 WHEN 'small' THEN 0 END AS big, count(*) FROM orders GROUP BY ALL
-- why: many windows by one name
SELECT id, sum(amount) OVER w AS s, avg(amount) OVER w AS a, count(*) OVER w AS n, min(amount) OVER w AS lo, max(amount) OVER w AS hi FROM orders WINDOW w AS (PARTITION BY customer_id ORDER BY ts ROWS BETWEEN 6 PRECEDING AND CURRENT ROW)
-- why: empty text as nothing
SELECT nullif(nullif(trim(status), ''), '?') AS clean, split_part(name, ' ', 2) AS number FROM orders JOIN customers c ON c.id = customer_id LIMIT 5
-- why: aliases that build on each other
SELECT amount AS a, a * 0.2 AS tax, a + tax AS gross, round(gross, 1) AS shown FROM orders WHERE gross > 20 ORDER BY shown LIMIT 5
-- why: lists by month
SELECT strftime(ts, '%Y-%m') AS month, list(DISTINCT status ORDER BY status) AS states, histogram(status) AS spread FROM orders GROUP BY 1
-- why: text joined in order
SELECT country, string_agg(name, ', ' ORDER BY signup DESC) FILTER (WHERE id < 10) FROM customers GROUP BY country
-- why: a pattern of text
SELECT name FROM customers WHERE regexp_matches(name, '^customer [0-9]{2}$') AND name NOT SIMILAR TO '%0' ORDER BY length(name), name LIMIT 4
-- why: padding of codes
SELECT lpad(id::VARCHAR, 8, '0') AS code, rpad(country, 5, '.') AS dotted, repeat('*', least(10, id)) AS bar FROM customers LIMIT 5
-- why: bars and patterns
SELECT bar(amount, 0, 100, 20) AS picture, format('{:.2f} of {:,}', amount, 1000000) AS words, printf('%-10s|%8.2f', status, amount) AS padded FROM orders LIMIT 3
-- why: days without orders
SELECT d::DATE AS day, coalesce(n, 0) AS orders FROM generate_series(DATE '2024-01-01', DATE '2024-02-11', INTERVAL 1 DAY) AS days(d) LEFT JOIN (SELECT ts::DATE AS day, count(*) AS n FROM orders GROUP BY 1) per_day ON per_day.day = d::DATE ORDER BY 1
-- why: months as rows
SELECT unnest(generate_series(DATE '2023-01-01', DATE '2024-12-01', INTERVAL '1 month')) AS month
-- why: slots of ninety minutes
SELECT len(generate_series(TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-02', INTERVAL '90 minutes')) AS slots
-- why: slots by the clock
SELECT unnest(generate_series(TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-01 02:00:00', INTERVAL '00:30:00')) AS slot
-- why: six hours together
SELECT time_bucket(INTERVAL '6 hours', ts) AS bucket, count(*) FROM orders GROUP BY 1 ORDER BY 1 LIMIT 5
-- why: parts of a time
SELECT ts AT TIME ZONE 'Europe/Paris' AS local, extract(dow FROM ts) AS weekday, isodow(ts), dayname(ts), epoch(ts)::BIGINT FROM orders LIMIT 2
-- why: older than a month
SELECT age(ts) > INTERVAL 1 MONTH AS older, count(*) FROM orders GROUP BY 1
-- why: today in brackets
SELECT (current_date) AS today, (now())::DATE AS again, date_diff('day', DATE '2024-01-01', (current_date)) AS days
-- why: only today in brackets
SELECT (current_date)
-- why: a comment in a call
SELECT now( /* at this moment */ )
-- why: folding of lists
SELECT list_reduce([amount, 1, 2], lambda total, x : total + x) AS s, list_reduce(['a', 'b', 'c'], lambda path, x : path || '/' || x) AS path FROM orders LIMIT 1
-- why: sums over lists
SELECT list_sum(list_transform(range(10), lambda i : i * i)) AS squares, array_to_string([1, 2, 3], '-') AS dashed, list_sort([3, 1, 2], 'DESC')
-- why: structures in structures
SELECT card, card.since.year AS year FROM (SELECT {'name': name, 'since': {'year': year(signup), 'month': month(signup)}} AS card FROM customers) LIMIT 1
-- why: JSON made and read
SELECT to_json({'id': id, 'tags': [status, 'x']}) AS j, j ->> '$.tags[0]' AS tag FROM orders LIMIT 1
-- why: rows in a subquery
SELECT count(*) FROM orders WHERE (customer_id, status) IN (SELECT id, 'paid' FROM customers WHERE country = 'PE')
-- why: some grouping sets
SELECT country, status, sum(amount) FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY GROUPING SETS ((country, status), (country), ()) ORDER BY ALL
-- why: a cube of two
SELECT country, status, sum(amount), grouping_id(country, status) AS level FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY CUBE (country, status)
-- why: a pivot of a join
PIVOT (SELECT country, status, amount FROM orders o JOIN customers c ON c.id = o.customer_id) ON status IN ('open', 'paid') USING sum(amount) AS total, count(*) AS n GROUP BY country ORDER BY country
-- why: an unpivot of a query
UNPIVOT (SELECT id, amount, customer_id::DECIMAL(10, 2) AS customer FROM orders LIMIT 2) ON amount, customer INTO NAME kind VALUE v
-- why: a path that grows
WITH RECURSIVE steps(n, path) AS (SELECT 1, '1' UNION ALL SELECT n + 1, path || '>' || (n + 1) FROM steps WHERE n < 6) SELECT * FROM steps
-- why: a tree
WITH RECURSIVE tree(id, parent) AS (SELECT id, id // 2 FROM customers WHERE id = 1 UNION SELECT c.id, c.id // 2 FROM customers c JOIN tree t ON c.id // 2 = t.id) SELECT count(*) FROM tree
-- why: best two of each country
SELECT o.* EXCLUDE (ts), c.name FROM orders o LEFT JOIN customers c ON c.id = o.customer_id QUALIFY dense_rank() OVER (PARTITION BY c.country ORDER BY o.amount DESC) <= 2
-- why: newest and oldest
SELECT max_by(name, signup) AS newest, min_by(name, signup) AS oldest, arg_max(id, signup) FROM customers
-- why: quantiles and regression
SELECT quantile_cont(amount, [0.1, 0.5, 0.9]) AS q, stddev_samp(amount), corr(id, amount), regr_slope(amount, id) FROM orders
-- why: quarters of rows
SELECT quarter, count(*), min(amount), max(amount) FROM (SELECT ntile(4) OVER (ORDER BY amount) AS quarter, amount FROM orders) GROUP BY quarter ORDER BY quarter
-- why: an as-of join to earlier orders
SELECT * FROM orders o ASOF LEFT JOIN (SELECT ts AS signed, id AS cid FROM orders WHERE status = 'open') p ON o.ts >= p.signed LIMIT 3
-- why: customers without a large order
SELECT count(*) FROM customers c ANTI JOIN orders o ON o.customer_id = c.id AND o.amount > 90
-- why: the last seven days
SELECT sum(amount) FROM orders WHERE ts BETWEEN current_date - INTERVAL 7 DAY AND current_date
-- why: the last month
SELECT count(*) FROM orders WHERE ts >= date_trunc('month', current_date) - INTERVAL 1 MONTH AND ts < date_trunc('month', current_date)
-- why: a union by name with one value
SELECT 'paid' AS status UNION ALL BY NAME SELECT DISTINCT status FROM orders ORDER BY status
-- why: a difference that keeps doubles
SELECT id FROM orders EXCEPT ALL SELECT id FROM v_paid ORDER BY id LIMIT 3
-- why: names for codes
SELECT * FROM (VALUES ('FR', 'France'), ('PE', 'Peru')) AS names(code, country) JOIN customers c ON c.country = names.code LIMIT 2
-- why: casts that may fail
SELECT try_cast(name AS INTEGER) IS NULL AS no_number, TRY(amount / 0) AS safe, ifnull(NULL, 1), if(id > 1, 'a', 'b') FROM orders JOIN customers USING (id) LIMIT 1
-- why: buckets by hash
SELECT hash(name) % 10 AS bucket, count(*) FROM customers GROUP BY bucket ORDER BY bucket
-- why: pairs counted once
SELECT count(DISTINCT (customer_id, status)) FROM orders
-- why: likeness of names
SELECT jaccard(name, 'customer 5') AS likeness, levenshtein(name, 'customer 5') AS distance FROM customers ORDER BY distance, name LIMIT 3
-- why: first and last by time
SELECT first(amount ORDER BY ts), last(amount ORDER BY ts), any_value(status) FROM orders
-- why: rows to fetch
SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id ORDER BY n DESC, customer_id FETCH FIRST 3 ROWS ONLY
-- why: FROM first with a method
FROM orders SELECT status, avg(amount).round(2) AS usual GROUP BY status
-- why: methods of methods
SELECT status.upper().left(2) AS code, ts.strftime('%d.%m.%Y') AS day FROM orders LIMIT 1
-- why: reserved words as quoted names
SELECT "end" - "case" AS "when" FROM (SELECT 5 AS "end", 2 AS "case")
-- why: a reserved word after a dot
SELECT t.end FROM (SELECT id AS end FROM orders) t LIMIT 1
-- why: keys of a histogram
SELECT map_keys(histogram(country)) AS countries, cardinality(histogram(country)) FROM customers
-- why: a line of text
SELECT concat_ws(', ', name, country, signup) AS line, concat(name, '-', id) FROM customers LIMIT 1
-- why: encodings
SELECT hex(name), url_encode(name), base64(name::BLOB), md5(name), to_hex(id), bin(id) FROM customers LIMIT 1
-- why: the few largest
SELECT max(amount, 3) AS top, approx_top_k(status, 2) AS frequent, reservoir_quantile(amount, 0.5, 100) IS NOT NULL FROM orders
-- why: vectors of three
SELECT embedding::FLOAT[3] AS v, array_distance(v, [1, 2, 3]::FLOAT[3]) FROM (SELECT [1.0, 2.0, 2.0] AS embedding)
-- why: large numbers
SELECT factorial(20)::BIGNUM AS large, 123456789012345678901234567890::BIGNUM AS larger
-- why: more than usual
SELECT o.id, o.amount, (SELECT avg(amount) FROM orders i WHERE i.customer_id = o.customer_id) AS usual FROM orders o WHERE o.amount > 1.5 * (SELECT avg(amount) FROM orders)
-- why: the newest of each country
SELECT DISTINCT ON (country) country, name, signup FROM customers ORDER BY country, signup DESC
-- why: columns doubled
SELECT COLUMNS('^(id|amount)$') * 2 FROM orders LIMIT 1
-- why: averages of all columns
SELECT avg(COLUMNS(* EXCLUDE (ts, status))) FROM orders
-- why: visits of thirty days
SELECT count(*) AS visits, sum(visits) FROM web."visit log" WHERE day >= current_date - 30
