-- Ways to a row, a column or a value that the role may not see, and plain questions beside them. One query a line. The
-- test runs each on the whole database as the role and on one that holds only what the role sees; both have to say the
-- same. A line that begins with "refused: " is refused only to the role, "random: " has no result that could be compared.

-- plain
SELECT * FROM orders ORDER BY id
SELECT count(*), sum(amount), min(amount), max(amount), avg(amount) FROM orders
SELECT region, count(*) FROM orders GROUP BY region ORDER BY 1
SELECT max(ordered), min(ordered) FROM orders
SELECT * FROM customers ORDER BY id
SELECT * FROM employees ORDER BY id
FROM orders
FROM orders SELECT id WHERE id < 10 ORDER BY id
SELECT count(*) FROM visits
SELECT site, sum(pages) FROM visits GROUP BY 1 ORDER BY 1
SELECT * FROM products ORDER BY 1
SELECT p.name, count(*) FROM products p JOIN orders o ON o.customer_id = p.id GROUP BY 1 ORDER BY 1

-- names: aliases, quotes, case, schema, database, comments
SELECT o.* FROM orders o ORDER BY 1
SELECT o.id FROM orders AS o WHERE o.region <> 'EU'
SELECT x.id FROM x: orders ORDER BY 1 LIMIT 3
SELECT orders.id FROM ORDERS WHERE "ORDERS".region LIKE 'U%'
SELECT count(*) FROM "Orders" WHERE "orders"."region" = 'US-zqx'
SELECT count(*) FROM main.orders
SELECT count(*) FROM shop.main.orders
SELECT count(*) FROM shop.orders
SELECT count(*) FROM main /* orders */ . /* "x" */ orders -- orders
SELECT count(*) FROM /* ' */ orders /* ' */ AS "orders ""x"""
SELECT orders.id FROM main.orders ORDER BY 1 LIMIT 2
SELECT count(*) FROM orders customers JOIN customers orders ON customers.customer_id = orders.id
SELECT count(*) FROM orders AS salaries WHERE salaries.region = 'US-zqx'
SELECT count(*) FROM archive.orders
SELECT * FROM archive.orders o ORDER BY id LIMIT 3
SELECT a.id FROM archive.orders a JOIN main.orders b USING (id) ORDER BY 1
SELECT count(*) FROM 'orders'
refused: SELECT main.orders.id FROM main.orders
refused: SELECT shop.main.orders.region FROM orders
refused: SELECT "shop" . "main" /**/ . "orders" . region FROM orders
SELECT * FROM (orders) ORDER BY 1
SELECT * FROM ((orders JOIN customers ON customer_id = customers.id)) ORDER BY 1
SELECT 'orders' AS orders, count(*) FROM orders
SELECT é.id FROM orders AS é ORDER BY 1 LIMIT 1

-- columns that are hidden, and those that every table has
SELECT margin FROM orders
SELECT o.margin FROM orders o
SELECT "margin" FROM orders
SELECT notes FROM customers WHERE notes LIKE 'z%'
SELECT id FROM orders ORDER BY margin
SELECT count(*) FROM orders WHERE margin LIKE 'zqx%'
SELECT count(*) FROM orders GROUP BY margin
SELECT * EXCLUDE (margin) FROM orders
SELECT * EXCLUDE (region) FROM orders ORDER BY id LIMIT 2
SELECT * REPLACE (upper(region) AS region) FROM orders ORDER BY id LIMIT 2
SELECT * REPLACE (margin AS region) FROM orders
SELECT * RENAME (region AS margin) FROM orders ORDER BY id LIMIT 2
SELECT COLUMNS('.*') FROM orders ORDER BY id LIMIT 2
SELECT COLUMNS('marg.*') FROM orders
SELECT COLUMNS(c -> c LIKE 'm%') FROM orders
SELECT min(COLUMNS(*)) FROM orders
SELECT * LIKE 'mar%' FROM orders
refused: SELECT rowid FROM orders
refused: SELECT rowid, * FROM customers
refused: SELECT max(rowid) FROM orders
SELECT (orders).margin FROM orders
SELECT orders.margin.x FROM orders
SELECT o FROM orders o ORDER BY o.id LIMIT 2
SELECT orders FROM orders ORDER BY id LIMIT 2
SELECT struct_extract(orders, 'margin') FROM orders
SELECT struct_extract(orders, 'region') AS r, count(*) FROM orders GROUP BY 1 ORDER BY 1
SELECT orders['margin'] FROM orders
SELECT to_json(orders) FROM orders ORDER BY id LIMIT 1
SELECT list(o ORDER BY id)[1:2] FROM orders o
SELECT o.margin FROM (SELECT * FROM orders) o
SELECT * FROM (SELECT margin FROM orders)
SELECT x FROM orders AS o(a, b, c, d, e, f, x)
SELECT f FROM orders AS o(a, b, c, d, e, f) ORDER BY a LIMIT 2
SELECT unnest(orders) FROM orders ORDER BY id LIMIT 2
SELECT c.* FROM customers c ORDER BY c.id

-- tables that are hidden, and views past the rules
SELECT * FROM salaries
SELECT * FROM main.salaries
SELECT * FROM shop.main.salaries
SELECT * FROM salarie
SELECT * FROM all_orders
SELECT * FROM site_members
SELECT * FROM orders JOIN salaries ON true
SELECT (SELECT max(zqx_amount) FROM salaries)
WITH salaries AS (SELECT 1 AS zqx_amount) SELECT * FROM salaries
WITH s AS (SELECT * FROM salaries) SELECT 1

-- WITH
WITH orders AS (SELECT * FROM orders) SELECT count(*), max(amount) FROM orders
WITH orders AS (SELECT 1 AS id) SELECT * FROM orders
WITH orders AS (SELECT 1 AS id) SELECT count(*) FROM main.orders
WITH o AS (SELECT * FROM orders), orders AS (SELECT * FROM o) SELECT count(*) FROM orders, o WHERE o.id = orders.id
WITH site_members AS (SELECT 'west-zqx' AS site, 'U1' AS member) SELECT count(*), max(pages) FROM visits
WITH site_members(site, member) AS (VALUES ('west-zqx', 'U1')) SELECT visits.* FROM visits, site_members WHERE visits.site = site_members.site
WITH RECURSIVE r(n) AS (SELECT min(id) FROM orders UNION ALL SELECT o.id FROM orders o, r WHERE o.id = r.n + 1) SELECT count(*), max(n) FROM r
WITH RECURSIVE orders AS (SELECT 1 AS id UNION ALL SELECT id + 1 FROM orders WHERE id < 5) SELECT count(*) FROM orders
WITH RECURSIVE chain AS (SELECT id, boss, salary FROM employees WHERE boss IS NULL UNION ALL SELECT e.id, e.boss, e.salary FROM employees e JOIN chain c ON e.boss = c.id) SELECT * FROM chain ORDER BY id
WITH a AS MATERIALIZED (SELECT * FROM orders WHERE region <> 'EU') SELECT count(*) FROM a
WITH a AS NOT MATERIALIZED (SELECT * FROM orders) SELECT count(*) FROM a x, a y WHERE x.id = y.id
WITH t AS (WITH orders AS (SELECT * FROM orders) SELECT * FROM orders) SELECT count(*) FROM t

-- sub-queries
refused: SELECT (SELECT max(amount) FROM orders)
refused: SELECT c.name, (SELECT max(o.amount) FROM orders o WHERE o.customer_id = c.id) FROM customers c ORDER BY 1
SELECT name FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.region <> 'EU')
SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE region = 'US-zqx')
SELECT name FROM customers WHERE id = ANY (SELECT customer_id FROM orders WHERE amount > 1000)
SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders) ORDER BY 1
SELECT count(*) FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM orders)))
SELECT c.name, l.m FROM customers c, LATERAL (SELECT max(amount) AS m FROM orders o WHERE o.customer_id = c.id) l ORDER BY 1
SELECT c.name, l.m FROM customers c LEFT JOIN LATERAL (SELECT max(ordered) AS m FROM orders o WHERE o.customer_id = c.id AND region LIKE 'U%') l ON true ORDER BY 1
refused: SELECT ARRAY(SELECT amount FROM orders WHERE amount > 1000)
refused: SELECT [x.amount FOR x IN (SELECT list(orders) FROM orders) IF x.region <> 'EU']
SELECT count(*) FROM range((SELECT count(*) FROM orders))
SELECT * FROM (VALUES ((SELECT count(*) FROM orders)))
refused: SELECT CASE WHEN (SELECT max(amount) FROM orders) > 1000 THEN 'rich' ELSE 'poor' END

SELECT (SELECT max(amount) FROM orders) AS m
SELECT c.name, (SELECT max(o.amount) FROM orders o WHERE o.customer_id = c.id) AS m FROM customers c ORDER BY 1
SELECT ARRAY(SELECT amount FROM orders WHERE amount > 1000) AS many
SELECT [x.amount FOR x IN (SELECT list(orders) FROM orders) IF x.region <> 'EU'] AS many
SELECT sum(salary) - (SELECT sum(salary) FROM employees WHERE name <> 'Hal') AS hal FROM employees
SELECT (SELECT id FROM orders) AS many
SELECT id FROM customers ORDER BY (SELECT max(amount) FROM orders), id

-- a column without a name is named by its text, which would be that of the rule and the mask
refused: SELECT t FROM (SELECT (SELECT max(email) FROM customers)) t
refused: SELECT to_json(t) AS j FROM (SELECT (SELECT max(email) FROM customers)) t
refused: SELECT column_name FROM (DESCRIBE SELECT (SELECT max(email) FROM customers))
refused: SELECT * FROM (SUMMARIZE SELECT (SELECT max(email) FROM customers))
refused: UNPIVOT (SELECT (SELECT max(email) FROM customers)) ON COLUMNS(*)
refused: SELECT name, 1 + (SELECT count(*) FROM orders) FROM customers
refused: SELECT EXISTS (FROM orders WHERE region <> 'EU')
refused: SELECT 5 IN (SELECT customer_id FROM orders)
refused: SELECT (SELECT (SELECT max(email) FROM customers) AS a)
refused: SELECT list_transform([1], lambda x : (SELECT max(email) FROM customers))
refused: PIVOT products ON name IN ('tea') USING sum(price + (SELECT count(*) FROM orders))
refused: SELECT count(*) FILTER (WHERE id IN (SELECT customer_id FROM orders)) FROM customers
refused: WITH w AS (SELECT (SELECT max(email) FROM customers)) SELECT * FROM w
refused: SELECT id, sum((SELECT max(amount) FROM orders)) OVER () FROM customers
SELECT alias((SELECT max(email) FROM customers)) AS a
SELECT alias(email) AS a FROM customers LIMIT 1
SELECT DISTINCT (SELECT max(email) FROM customers) AS m FROM orders
SELECT name FROM customers GROUP BY name, (SELECT max(email) FROM customers) ORDER BY name
SELECT sum(price) FROM products GROUP BY (SELECT max(email) FROM customers) HAVING sum(id) > (SELECT max(salary) FROM employees)
SELECT struct_pack((SELECT max(email) FROM customers)) AS s
SELECT row((SELECT max(email) FROM customers), 1) AS s
SELECT {'a': (SELECT max(email) FROM customers)} AS s
SELECT * FROM (VALUES ((SELECT max(email) FROM customers))) AS v
SELECT * FROM unnest((SELECT list(email ORDER BY email) FROM customers))
SELECT name, email FROM customers GROUP BY name
SELECT name, (SELECT max(amount) FROM orders WHERE customer_id = customers.id) AS m FROM customers GROUP BY name

-- set operations
SELECT id, region FROM orders UNION ALL SELECT id, country FROM customers ORDER BY 1, 2
SELECT * FROM orders UNION BY NAME SELECT * FROM customers ORDER BY ALL
SELECT * FROM customers UNION ALL BY NAME SELECT id, margin FROM orders
SELECT region FROM orders EXCEPT SELECT 'EU'
SELECT region FROM orders INTERSECT SELECT 'US-zqx'
SELECT id FROM customers EXCEPT ALL SELECT customer_id FROM orders
(SELECT count(*) FROM orders) UNION (SELECT max(id) FROM orders) ORDER BY 1
TABLE products
refused: TABLE orders

-- joins
SELECT count(*) FROM orders NATURAL JOIN customers
SELECT * FROM orders JOIN customers USING (id) ORDER BY id
SELECT count(*) FROM orders CROSS JOIN orders o2
SELECT count(*) FROM orders o FULL JOIN customers c ON o.id = c.id
SELECT o.id, c.id FROM orders o RIGHT JOIN customers c ON o.customer_id = c.id AND o.region <> 'EU' ORDER BY 2, 1
SELECT count(*) FROM orders o SEMI JOIN customers c ON o.customer_id = c.id AND o.region <> 'EU'
SELECT name FROM customers c ANTI JOIN orders o ON o.customer_id = c.id AND o.amount > 1000 ORDER BY 1
SELECT count(*) FROM (SELECT * FROM orders ORDER BY id) o POSITIONAL JOIN customers c
SELECT o.id, v.id FROM orders o ASOF JOIN visits v ON o.id >= v.id ORDER BY 1 LIMIT 20
SELECT c.name, s.since FROM customers c JOIN subscribers s USING (email) ORDER BY 1
SELECT count(*) FROM customers c JOIN subscribers s ON c.email = s.email
SELECT count(*) FROM orders a, orders b WHERE a.id = b.id AND a.region <> b.region
SELECT count(*) FROM customers, orders WHERE customers.id = customer_id AND region || country = 'US-zqxDE'

-- pivot, sampling, windows, grouping
PIVOT orders ON region IN ('EU', 'US-zqx') USING count(*)
PIVOT orders ON customer_id IN (1, 2) USING sum(amount) GROUP BY region
SELECT * FROM orders PIVOT (sum(amount) FOR region IN ('EU', 'US-zqx') GROUP BY customer_id) ORDER BY ALL
UNPIVOT customers ON email, phone
UNPIVOT (SELECT id, email, phone FROM customers) ON COLUMNS(* EXCLUDE (id)) INTO NAME what VALUE shown ORDER BY ALL
SELECT * FROM customers UNPIVOT (v FOR k IN (name, email, phone)) ORDER BY ALL
SELECT * FROM orders UNPIVOT (v FOR k IN (code, margin))
random: SELECT * FROM orders TABLESAMPLE 50%
random: SELECT region, code FROM orders USING SAMPLE 20 ROWS
random: SELECT email FROM customers USING SAMPLE 3
random: SELECT * FROM (SELECT * FROM orders) AS o TABLESAMPLE RESERVOIR(10 ROWS)
SELECT count(*) FROM (SELECT * FROM orders USING SAMPLE 100000 ROWS)
SELECT id, row_number() OVER (ORDER BY amount DESC, id) AS place, lag(amount) OVER (ORDER BY id) FROM orders QUALIFY place < 5 ORDER BY place
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM orders ORDER BY id LIMIT 3
SELECT id, first_value(region) OVER w, count(*) OVER w FROM orders WINDOW w AS (PARTITION BY customer_id ORDER BY amount DESC, id) ORDER BY id LIMIT 9
SELECT ntile(4) OVER (ORDER BY salary), salary FROM employees ORDER BY ALL
SELECT region, customer_id, count(*) FROM orders GROUP BY GROUPING SETS ((region), (customer_id), ()) ORDER BY ALL
SELECT region, customer_id, sum(amount), grouping(region) FROM orders GROUP BY CUBE (region, customer_id) ORDER BY ALL
SELECT region, count(*) FROM orders GROUP BY ALL HAVING max(amount) > 1000
SELECT DISTINCT ON (customer_id) customer_id, region, amount FROM orders ORDER BY customer_id, amount DESC, id
SELECT DISTINCT region FROM orders
SELECT count(*) FILTER (region <> 'EU'), count(*) FILTER (WHERE amount > 1000) FROM orders
SELECT * FROM orders ORDER BY amount DESC, id LIMIT 1
SELECT * FROM orders ORDER BY ordered DESC, id LIMIT 1 OFFSET 1
SELECT id FROM orders LIMIT 10%

-- the engine's own descriptions
DESCRIBE SELECT * FROM orders
DESCRIBE SELECT * FROM customers
SUMMARIZE SELECT id, region, amount FROM orders
SUMMARIZE SELECT email, phone FROM customers
SELECT * FROM (DESCRIBE SELECT * FROM orders)
refused: SUMMARIZE orders
refused: DESCRIBE orders
refused: SELECT * FROM (SUMMARIZE orders)
refused: FROM (DESCRIBE customers)
SELECT typeof(orders) FROM orders LIMIT 1
SHOW TABLES
EXPLAIN SELECT * FROM orders
EXPLAIN ANALYZE SELECT * FROM orders
SELECT * FROM duckdb_tables()
SELECT sql FROM duckdb_views()
SELECT * FROM information_schema.columns
SELECT * FROM query_table('orders')
SELECT * FROM query('SELECT * FROM orders')
SELECT * FROM pragma_table_info('orders')
SELECT * FROM pragma_storage_info('orders')
SELECT stats(region) FROM orders

-- one person at a time, and what orders, extremes and lists tell of a mask
SELECT min(email), max(email) FROM customers
SELECT arg_max(email, name), arg_min(phone, name) FROM customers
SELECT string_agg(email, ',' ORDER BY id) FROM customers
SELECT list(phone ORDER BY id) FROM customers
SELECT histogram(salary) FROM employees
SELECT approx_top_k(email, 3) FROM customers WHERE email = (SELECT min(email) FROM customers)
SELECT first(email ORDER BY id) FROM customers
SELECT any_value(salary) FROM employees WHERE name = 'Hal'
SELECT sum(salary) FROM employees WHERE name = 'Hal'
refused: SELECT sum(salary) - (SELECT sum(salary) FROM employees WHERE name <> 'Hal') FROM employees
SELECT avg(salary), stddev(salary), median(salary), quantile_cont(salary, 0.3) FROM employees
SELECT mode(rating), sum(rating), max(rating) FROM employees
SELECT name FROM customers WHERE email = 'ada.zqx@example.org'
SELECT name FROM customers WHERE email LIKE 'a%' ORDER BY 1
SELECT name FROM customers WHERE email LIKE '%@%'
SELECT name FROM customers WHERE starts_with(email, 'ada')
SELECT name FROM customers WHERE email ^@ 'ada'
SELECT name FROM customers WHERE regexp_matches(email, '^ada\.')
SELECT name FROM customers WHERE email > 'b' ORDER BY 1
SELECT name FROM customers WHERE email BETWEEN 'ada' AND 'adb'
SELECT name FROM customers WHERE email IN ('ada.zqx@example.org', 'bo.zqx@example.org')
SELECT name FROM customers WHERE email GLOB 'a*z*'
SELECT name FROM customers WHERE contains(phone, 'zqx')
SELECT length(email), length(phone), left(phone, 5), substr(email, 2, 3) FROM customers ORDER BY ALL
SELECT name, levenshtein(email, 'ada.zqx@example.org') FROM customers ORDER BY 1
SELECT email, count(*) FROM customers GROUP BY email ORDER BY 2 DESC, 1
SELECT phone, count(DISTINCT email) FROM customers GROUP BY ALL ORDER BY ALL
SELECT name FROM customers ORDER BY email LIMIT 1
SELECT name FROM customers ORDER BY phone DESC NULLS LAST, name LIMIT 2
SELECT name FROM employees ORDER BY salary, name
SELECT name FROM employees WHERE salary = 52417
SELECT name FROM employees WHERE salary > 52000 ORDER BY 1
SELECT name FROM employees WHERE salary % 1000 <> 0
SELECT name FROM employees WHERE born > DATE '1980-06-01' ORDER BY 1
SELECT year(born), month(born), count(*) FROM employees GROUP BY ALL ORDER BY ALL
SELECT name, rank() OVER (ORDER BY salary DESC) FROM employees ORDER BY ALL
SELECT a.name, b.name FROM employees a JOIN employees b ON a.salary < b.salary ORDER BY ALL
SELECT email.upper().reverse() FROM customers ORDER BY 1
SELECT string_split(email, '@'), encode(phone), to_base64(encode(email)) FROM customers ORDER BY ALL
SELECT hash(email), md5(phone), sha256(email) FROM customers ORDER BY ALL
SELECT struct_pack(e := email).e FROM customers ORDER BY 1
SELECT {'e': email}['e'] AS e FROM customers ORDER BY 1
SELECT [email, phone][1] FROM customers ORDER BY 1
SELECT list_transform([email], lambda x : x || '!') FROM customers ORDER BY 1
SELECT json_object('e', email) FROM customers ORDER BY ALL
SELECT map([name], [email]) FROM customers ORDER BY name
SELECT COALESCE(email, name), nullif(phone, email), ifnull(email, 'none') FROM customers ORDER BY ALL
SELECT greatest(email, name), least(email, phone) FROM customers ORDER BY ALL
SELECT format('{} {}', name, email), printf('%s', phone) FROM customers ORDER BY ALL

-- errors: casts, divisions, overflows, and what an error that is there or not there tells
SELECT CAST(code AS INTEGER) FROM orders ORDER BY id LIMIT 3
SELECT sum(CAST(code AS INTEGER)) FROM orders
SELECT count(*) FROM orders WHERE CAST(code AS INTEGER) >= 0
SELECT count(*) FROM orders WHERE id >= 0 AND CAST(code AS INTEGER) >= 0 AND amount >= 0
SELECT count(*) FROM orders WHERE CAST(code AS INTEGER) >= 0 OR id < 0
SELECT count(*) FROM orders WHERE region <> 'EU' AND CAST(code AS INTEGER) = 1
SELECT count(*) FROM orders WHERE code::INT < 9 GROUP BY code::INT HAVING code::INT > 2
SELECT count(*) FROM orders o JOIN range(5) r(n) ON CAST(o.code AS INTEGER) = r.n
SELECT count(*) FROM orders o LEFT JOIN range(5) r(n) ON CAST(o.code AS BIGINT) = r.n
SELECT max(n) FROM (SELECT CAST(code AS INTEGER) AS n FROM orders) WHERE n > 1
SELECT count(*) FROM orders WHERE CASE WHEN region LIKE 'US%' THEN CAST(code AS INTEGER) ELSE 1 END = 1
SELECT count(*) FROM orders WHERE CASE WHEN amount > 1000 THEN CAST('broken' AS INTEGER) ELSE 1 END = 1
SELECT count(*) FROM orders WHERE CASE WHEN region IS NULL THEN CAST('broken' || id AS INTEGER) ELSE 1 END = 1
SELECT count(*) FROM orders WHERE CAST(coalesce(code, 'none') AS INTEGER) >= 0
SELECT count(*) FROM visits WHERE CAST(replace(visitor, 'v', '') AS INTEGER) >= 0
SELECT count(*) FROM visits WHERE CASE WHEN site LIKE 'west%' THEN CAST(visitor AS INTEGER) ELSE 1 END = 1
SELECT sum(CAST(pages * 10000 AS INTEGER)) FROM visits WHERE pages * 3000 < CAST(2147483647 AS BIGINT)
SELECT count(*) FROM visits WHERE CAST(pages AS TINYINT) >= 0
SELECT count(*) FROM orders WHERE CAST(amount AS TINYINT) >= 0
SELECT count(*) FROM orders WHERE CAST(amount AS DECIMAL(4,2)) < 5
SELECT count(*) FROM orders WHERE strptime('2026-' || code, '%Y-%m') IS NULL
SELECT count(*) FROM orders WHERE ordered + CAST(code || ' days' AS INTERVAL) > DATE '2020-01-01'
SELECT count(*) FROM orders WHERE [1, 2, 3][CAST(code AS INTEGER)] = 1
SELECT CAST(email AS INTEGER) FROM customers
SELECT CAST(phone AS INTEGER) FROM customers WHERE id = 0
SELECT email::DATE FROM customers
SELECT email + 1 FROM customers
SELECT sum(email) FROM customers
SELECT TRY_CAST(code AS INTEGER) FROM orders WHERE TRY_CAST(code AS INTEGER) IS NULL
SELECT TRY(CAST(code AS INTEGER)) FROM orders WHERE TRY(CAST(code AS INTEGER)) IS NULL
SELECT 1 / (amount - 5) FROM orders WHERE 1 / (amount - 99000000) > 5 ORDER BY id
SELECT amount::HUGEINT * 100000000000000000000000000000000 FROM orders
SELECT count(*) FROM orders WHERE amount::HUGEINT * 9000000000000000000000000000000 > 0
SELECT error(margin) FROM orders
SELECT error(region) FROM orders WHERE region <> 'EU'
SELECT nosuch FROM orders
SELECT o.nosuch FROM orders o
SELECT nosuch(amount) FROM orders
SELECT sum(region) FROM orders
SELECT region FROM orders GROUP BY id
SELECT amount FROM orders WHERE sum(amount) > 1
SELECT * FROM orders WHERE id = (SELECT id, region FROM orders)
refused: SELECT (SELECT id FROM orders)
SELECT id FROM orders, customers
SELECT emial FROM customers
SELECT o.regoin FROM orders o
SELECT * FROM ordrs
SELECT * FROM orders WHERE orders.nosuch.region = 'x'
SELECT * FROM (SELECT id, amount FROM orders) AS o WHERE o.region = 'EU'
