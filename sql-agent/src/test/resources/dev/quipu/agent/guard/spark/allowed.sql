-- What must be allowed in Spark. A case begins with what it shows. Tables as in ../refused.sql, in the catalog prod.

-- why: names in back-ticks, in any case
SELECT `ID`, Orders.amount FROM `Orders` AS orders
-- why: the whole name
SELECT o.id FROM prod.main.orders AS o JOIN main.customers c ON c.id = o.customer_id
-- why: a schema and a space in names
SELECT `user`, visits FROM web.`visit log` WHERE `user` IS NOT NULL
-- why: a column that is also a keyword
SELECT user, count(*) FROM web.`visit log` GROUP BY user
-- why: FROM first
FROM orders SELECT id WHERE amount > 10
-- why: TABLE
TABLE customers
-- why: VALUES with names
SELECT n, word FROM VALUES (1, 'one'), (2, 'two') AS t(n, word)
-- why: no table at all
SELECT 1 + 1 AS two;
-- why: semicolons without end
SELECT 1;;
-- why: escapes, both quotes, raw text
SELECT 'it\'s', "it's", r'C:\', 'it''s', 'DELETE -- it /* all' FROM orders
-- why: comments in comments, and one that is continued
SELECT 1 /* a /* b */ c */ -- and \
, still a comment

-- why: a comment at the end
SELECT id FROM orders -- ; DROP TABLE orders
-- why: pipes
FROM orders |> WHERE amount > 10 |> AGGREGATE sum(amount) AS total GROUP BY status |> ORDER BY total DESC |> LIMIT 3
-- why: pipes that join and rename
FROM orders |> AS o |> JOIN customers c ON o.customer_id = c.id |> EXTEND amount * 2 AS twice |> DROP ts |> SELECT name, twice
-- why: GROUP BY and ORDER BY ALL
SELECT status, sum(amount) FROM orders GROUP BY ALL ORDER BY ALL
-- why: grouping sets, ROLLUP and CUBE
SELECT status, customer_id, grouping(status), grouping__id FROM orders GROUP BY CUBE (status, customer_id)
-- why: HAVING on an alias
SELECT status, count(*) AS n FROM orders GROUP BY status HAVING n > 1 ORDER BY n DESC NULLS LAST
-- why: a lateral alias
SELECT amount * 2 AS twice, twice + 1 AS more FROM orders
-- why: a CTE that shadows a table, and reads it
WITH orders AS (SELECT id, amount FROM orders WHERE amount > 0) SELECT sum(amount) FROM orders
-- why: a CTE inside a CTE
WITH a AS (WITH b AS (SELECT 1 AS n) SELECT n FROM b), c AS (SELECT n + 1 AS n FROM a) SELECT * FROM a JOIN c ON a.n < c.n
-- why: recursion
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10) SELECT sum(n) FROM r
-- why: a CTE in a subquery in an expression
SELECT (WITH m AS (SELECT max(amount) AS top FROM orders) SELECT top FROM m) AS top
-- why: QUALIFY
SELECT customer_id, amount FROM orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY ts DESC) = 1
-- why: a named window and frames
SELECT id, sum(amount) OVER w, lag(amount, 1, 0) OVER w, avg(amount) OVER (PARTITION BY status ORDER BY ts ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM orders WINDOW w AS (ORDER BY ts)
-- why: PIVOT
SELECT * FROM (SELECT status, amount, customer_id FROM orders) PIVOT (sum(amount) AS total FOR status IN ('new' AS fresh, 'paid'))
-- why: UNPIVOT
SELECT customer_id, what, value FROM orders UNPIVOT (value FOR what IN (amount AS money))
-- why: LATERAL VIEW
SELECT id, word FROM customers LATERAL VIEW OUTER explode(split(name, ' ')) words AS word
-- why: a lateral subquery sees the tables beside it
SELECT name, top FROM customers c, LATERAL (SELECT max(amount) AS top FROM orders o WHERE o.customer_id = c.id)
-- why: semi and anti joins
SELECT name FROM customers c LEFT ANTI JOIN orders o ON o.customer_id = c.id
-- why: USING and NATURAL
SELECT id FROM orders NATURAL JOIN v_paid JOIN (SELECT id AS customer_id FROM customers) USING (customer_id)
-- why: hints
SELECT /*+ BROADCAST(c), REPARTITION(8, status) */ name, status FROM orders o JOIN customers c ON o.customer_id = c.id
-- why: samples
SELECT * FROM orders TABLESAMPLE (10 PERCENT) REPEATABLE (7) UNION ALL SELECT * FROM orders TABLESAMPLE (5 ROWS)
-- why: stars with exceptions
SELECT * EXCEPT (ts, status), o.* FROM orders o
-- why: lambdas
SELECT transform(array(1, 2), x -> x * 2), filter(array(1, 2), (x, i) -> i > 0), aggregate(array(1, 2), 0, (total, x) -> total + x, total -> total * 10)
-- why: maps, structs, lists
SELECT map('a', 1)['a'], named_struct('x', 1).x, struct(id AS y).y, array(id)[0], element_at(array(id), 1) FROM orders
-- why: variants and JSON
SELECT v:a.b[0]::int, get_json_object('{"a":1}', '$.a'), from_json('{"a":1}', 'a INT').a FROM (SELECT parse_json('{"a":{"b":[1]}}') AS v)
-- why: casts of three kinds
SELECT CAST(id AS STRING), try_cast(status AS INT), amount :: double, CAST(array(id) AS ARRAY<BIGINT>), CAST(NULL AS STRUCT<a: INT, b: MAP<STRING, DATE>>) FROM orders
-- why: dates and intervals
SELECT ts + INTERVAL '1' MONTH, ts - INTERVAL 3 DAYS 2 HOURS, date_add(DATE '2024-01-31', 1), datediff(DAY, DATE '2024-01-01', ts), INTERVAL '1-2' YEAR TO MONTH FROM orders
-- why: the clock in all its forms
SELECT current_date, current_timestamp(), now(), localtimestamp(), curdate(), unix_timestamp() FROM orders WHERE ts > current_timestamp - INTERVAL 7 DAYS
-- why: a series of days
SELECT explode(sequence(DATE '2024-01-01', current_date, INTERVAL 1 DAY)) AS day
-- why: a series of as many elements as rows say
SELECT sequence(1, id), sequence(min(id), max(id)) FROM orders GROUP BY id
-- why: tumbling and sliding windows of time
SELECT window.start, count(*) FROM orders GROUP BY window(ts, '1 hour', '15 minutes')
-- why: sensible paddings
SELECT lpad(id, 8, '0'), rpad(status, length(status) + 3), repeat('*', CAST(amount / 10 AS INT)), format_string('%08.2f %-20s', CAST(amount AS DOUBLE), status), round(amount, 2) FROM orders
-- why: percentiles
SELECT percentile(amount, array(0.25, 0.5)), percentile_cont(0.5) WITHIN GROUP (ORDER BY amount), median(amount), approx_count_distinct(id, 0.01) FROM orders
-- why: aggregates with FILTER and DISTINCT
SELECT count(*) FILTER (WHERE status = 'paid'), count(DISTINCT customer_id, status), max_by(id, ts), listagg(status, ', ') WITHIN GROUP (ORDER BY status) FROM orders
-- why: comparisons
SELECT * FROM customers WHERE country <=> 'PE' AND name RLIKE '^a' AND name LIKE ANY ('a%', 'b%') AND NOT name ILIKE '%x!%%' ESCAPE '!' AND signup BETWEEN '2024-01-01' AND '2024-12-31'
-- why: subqueries in conditions
SELECT * FROM customers WHERE EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.id) AND (id, country) IN (SELECT id, country FROM customers)
-- why: set operations
SELECT id FROM orders UNION ALL SELECT id FROM customers EXCEPT SELECT 1 INTERSECT (SELECT 2) MINUS SELECT 3 ORDER BY id
-- why: numbers with letters
SELECT 2L, 3S, 4Y, 1.5D, 1.5F, 10BD, 1e3, .5, 7 DIV 2, 7 % 2, 1 << 3, ~5, 5 == 5, 1 != 2
-- why: rows of table functions
SELECT r.id, e.col FROM range(1, 10, 2) r JOIN explode(array(1, 2)) e ON r.id = e.col
-- why: keywords as names
SELECT date, timestamp, value, type, comment FROM VALUES (1, 2, 3, 4, 5) AS t(date, timestamp, value, type, comment)
-- why: names of other alphabets in back-ticks
SELECT id AS `größe 𝄞`, `größe 𝄞` + 1 FROM orders
-- why: named arguments
SELECT mask(name, lowerChar => 'x') FROM customers
-- why: collations
SELECT name FROM customers ORDER BY name COLLATE UNICODE_CI
-- why: CASE in both forms
SELECT CASE status WHEN 'new' THEN 0 ELSE 1 END, CASE WHEN amount > 1 THEN 'much' END, if(amount > 1, 'a', 'b'), nvl(status, '?') FROM orders
-- why: text functions of the grammar
SELECT trim(BOTH ' ' FROM name), substring(name FROM 2 FOR 3), position('a' IN name), overlay(name PLACING 'b' FROM 1), extract(YEAR FROM signup) FROM customers
-- why: words that would be dangerous outside of strings
SELECT 'SELECT TRANSFORM(a) USING ''sh''', "reflect('java.lang.Runtime')", '$5', '{x}' FROM orders
-- why: a table name with the words of a file in back-ticks is no file as a column
SELECT id AS `csv.orders` FROM orders
-- why: CLUSTER, DISTRIBUTE and SORT BY
SELECT status, amount FROM orders DISTRIBUTE BY status SORT BY amount DESC
-- why: several columns named by one alias
SELECT stack(2, 'a', 1, 'b', 2) AS (name, n)
-- why: inline tables of expressions
VALUES (1, current_date), (2, DATE '2024-01-01')
-- why: a query in brackets
(SELECT id FROM orders ORDER BY amount LIMIT 3) UNION (SELECT id FROM v_paid)
-- why: OFFSET and LIMIT ALL
SELECT id FROM orders ORDER BY id LIMIT ALL OFFSET 5
