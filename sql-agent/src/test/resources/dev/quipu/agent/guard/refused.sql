-- What must be refused. A case begins with its header: the code, and where and what is said when that matters.
-- Tables: customers(id, name, country, signup), orders(id, customer_id, ts, amount, status), v_paid, web."visit log"
-- (day, visits, user) in the database prod. There is also a table salaries(id, salary), which nobody may see.

-- code: STATEMENT
-- at: 1:1
-- says: INSERT writes rows
INSERT INTO orders VALUES (1, 2, now(), 3, 'paid')
-- code: STATEMENT
-- says: UPDATE changes rows
UPDATE orders SET amount = 0
-- code: STATEMENT
-- at: 2:3
-- says: DROP removes something from the database
-- a comment before it
  DROP TABLE orders
-- code: STATEMENT
-- says: CREATE makes something in the database
CREATE TEMP MACRO abs(x) AS 7
-- code: STATEMENT
WITH paid AS (SELECT * FROM v_paid) UPDATE orders SET amount = 0 FROM paid WHERE paid.id = orders.id
-- code: STATEMENT
MERGE INTO orders USING v_paid ON orders.id = v_paid.id WHEN MATCHED THEN DELETE
-- code: CLAUSE
-- at: 1:1
-- says: the WITH writes rows
WITH written AS (INSERT INTO orders SELECT * FROM v_paid RETURNING id) SELECT count(*) FROM written
-- code: CLAUSE
-- says: the WITH changes rows
SELECT * FROM (WITH changed AS (UPDATE orders SET amount = 0 RETURNING *) SELECT * FROM changed)
-- code: CLAUSE
-- says: the WITH copies to or from a file
WITH copied AS (COPY orders TO 'orders.csv') SELECT 1
-- code: STATEMENT
-- says: TRUNCATE removes rows
TRUNCATE orders
-- code: STATEMENT
-- says: a transaction is no query
BEGIN TRANSACTION
-- code: STATEMENT
-- at: 1:11
-- says: there is more than one statement
SELECT 1; SELECT 2
-- code: STATEMENT
SELECT 1; DELETE FROM orders
-- code: TABLE
-- at: 4:32
SELECT id FROM orders


UNION ALL SELECT salary FROM   salaries
-- code: STATEMENT
-- says: there is no SQL
   -- nothing but a comment
-- code: STATEMENT
EXPLAIN ANALYZE SELECT 1
-- code: STATEMENT
-- says: SET changes a setting of the connection
SET threads = 64
-- code: STATEMENT
RESET memory_limit
-- code: STATEMENT
USE memory
-- code: STATEMENT
PRAGMA database_list
-- code: STATEMENT
CALL pragma_version()
-- code: STATEMENT
ATTACH ':memory:' AS scratch
-- code: STATEMENT
INSTALL httpfs
-- code: STATEMENT
LOAD icu
-- code: STATEMENT
EXPORT DATABASE 'folder'
-- code: STATEMENT
PREPARE stored AS SELECT 1
-- code: STATEMENT
VACUUM
-- code: STATEMENT
CHECKPOINT
-- code: STATEMENT
-- says: PIVOT without a list of values
PIVOT orders ON status USING sum(amount)
-- code: TABLE
-- at: 1:15
-- says: unknown table `ordrs`
-- instead: did you mean `orders`?
SELECT * FROM ordrs
-- code: TABLE
-- says: unknown table `salaries`
SELECT * FROM salaries
-- code: TABLE
-- says: unknown table `no_such_thing`
SELECT * FROM no_such_thing
-- code: TABLE
SELECT (SELECT max(salary) FROM salaries) AS most FROM orders
-- code: TABLE
SELECT * FROM orders WHERE amount > ALL (SELECT salary FROM salaries)
-- code: TABLE
SELECT * FROM orders ORDER BY (SELECT min(salary) FROM salaries)
-- code: TABLE
SELECT * FROM orders LIMIT (SELECT count(*) FROM salaries)
-- code: TABLE
SELECT sum(amount) FILTER (WHERE id IN (SELECT id FROM salaries)) FROM orders
-- code: TABLE
SELECT sum(amount) OVER (PARTITION BY (SELECT max(id) FROM salaries)) FROM orders
-- code: TABLE
SELECT list_transform([1], lambda x : x + (SELECT max(salary) FROM salaries))
-- code: TABLE
SELECT * REPLACE ((SELECT max(salary) FROM salaries) AS amount) FROM orders
-- code: TABLE
-- at: 1:11
SUMMARIZE salaries
-- code: TABLE
DESCRIBE salaries
-- code: TABLE
SELECT * FROM summary((FROM salaries))
-- code: TABLE
TABLE salaries
-- code: TABLE
UNPIVOT salaries ON salary INTO NAME n VALUE v
-- code: TABLE
SELECT * FROM orders JOIN LATERAL (SELECT salary FROM salaries s WHERE s.id = orders.id) l ON true
-- code: TABLE
-- says: unknown table `pay`
WITH pay AS (SELECT * FROM pay) SELECT * FROM pay
-- code: TABLE
WITH first AS (SELECT * FROM second), second AS (SELECT 1 AS id) SELECT * FROM first
-- code: TABLE
SELECT * FROM (WITH salaries AS (SELECT 1 AS id) SELECT * FROM salaries) s, salaries
-- code: TABLE
WITH RECURSIVE salaries(n) AS (SELECT salary FROM salaries UNION ALL SELECT n + 1 FROM salaries WHERE n < 3)
SELECT * FROM salaries
-- code: TABLE
WITH RECURSIVE a AS (SELECT * FROM b), b AS (SELECT 1 AS x) SELECT * FROM a
-- code: TABLE
WITH salaries AS (SELECT 1 AS id) SELECT * FROM main.salaries
-- code: TABLE
SELECT * FROM other.main.orders
-- code: TABLE
SELECT * FROM prod.web.orders
-- code: TABLE
SELECT * FROM prod.main.hidden.orders
-- code: TABLE
SELECT * FROM recurring.orders
-- code: TABLE
SELECT * FROM 'orders.parquet'
-- code: TABLE
SELECT * FROM "folder/*.csv"
-- code: TABLE
SELECT table_name FROM information_schema.tables
-- code: TABLE
SELECT * FROM sqlite_master
-- code: TABLE
SELECT * FROM duckdb_tables
-- code: TABLE
SELECT * FROM hidden : salaries
-- code: FUNCTION
-- at: 1:15
SELECT * FROM read_csv_auto('orders.csv')
-- code: FUNCTION
SELECT 10 // (SELECT count(*) FROM read_text('/srv/secret'))
-- code: FUNCTION
SELECT E'it\'s' AS a, (SELECT content FROM read_text('x')) AS b -- '
-- code: CLAUSE
-- says: unknown type `q`
SELECT q'[' || (SELECT content FROM read_blob('x'))::VARCHAR || ']'
-- code: FUNCTION
SELECT * FROM duckdb_settings()
-- code: FUNCTION
SELECT * FROM pragma_table_info('salaries')
-- code: FUNCTION
SELECT * FROM query('FROM salaries')
-- code: FUNCTION
SELECT * FROM query_table('salaries')
-- code: FUNCTION
SELECT * FROM histogram(salaries, salary)
-- code: FUNCTION
SELECT * FROM seq_scan('salaries')
-- code: FUNCTION
SELECT * FROM glob('*')
-- code: FUNCTION
SELECT * FROM repeat('x', 10)
-- code: FUNCTION
SELECT * FROM checkpoint('prod')
-- code: FUNCTION
SELECT json_serialize_sql('SELECT 1')
-- code: FUNCTION
SELECT nextval('numbers')
-- code: FUNCTION
SELECT "NextVal"('numbers')
-- code: FUNCTION
SELECT 'numbers'.nextval()
-- code: FUNCTION
SELECT current_setting('threads')
-- code: FUNCTION
SELECT current_user
-- code: FUNCTION
SELECT session_user() AS who FROM orders
-- code: FUNCTION
SELECT current_schema, current_catalog FROM orders
-- code: FUNCTION
SELECT main.sleep_ms(60000)
-- code: FUNCTION
SELECT error('transfer failed, call this number')
-- code: FUNCTION
SELECT pg_get_viewdef('v_paid')
-- code: FUNCTION
SELECT txid_current()
-- code: FUNCTION
SELECT my_own_macro(amount) FROM orders
-- code: FUNCTION
-- says: unknown function `aproximate`
SELECT aproximate(amount) FROM orders
-- code: FUNCTION
SELECT ago(INTERVAL 1 DAY)
-- code: FUNCTION
SELECT current_date.year()
-- code: FUNCTION
SELECT x FROM orders, LATERAL read_json('x.json') AS j(x)
-- code: CLAUSE
-- says: the arrow `x -> ...` is no longer a lambda
-- instead: write list_filter(list, lambda x : ...)
SELECT list_filter([1, 2], x -> x > 1)
-- code: CLAUSE
SELECT [1, 2].list_transform(x -> x + 1)
-- code: CLAUSE
-- at: 1:33
SELECT * FROM orders WHERE id = ?
-- code: CLAUSE
SELECT * FROM orders WHERE id = $id
-- code: CLAUSE
SHOW TABLES
-- code: CLAUSE
SELECT name FROM (SHOW ALL TABLES)
-- code: CLAUSE
DESCRIBE
-- code: CLAUSE
-- says: AT (VERSION or TIMESTAMP) reads another state of the table
SELECT * FROM orders AT (VERSION => 1)
-- code: CLAUSE
SELECT 'paid'::order_status
-- code: CLAUSE
SELECT enum_range(NULL::hr.grade)
-- code: CLAUSE
VALUES (1, DEFAULT)
-- code: COLUMN
-- at: 1:8
-- says: unknown column `amout` in `orders`
-- instead: did you mean `amount`?
SELECT amout FROM orders
-- code: COLUMN
-- at: 1:50
-- says: unknown column `nme` in `customers`
SELECT count(*) FROM orders o, customers c WHERE c.nme = 'x'
-- code: COLUMN
SELECT id FROM orders WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = customer_id AND contry = 'PE')
-- code: COLUMN
-- instead: use a column of the table: id, customer_id, ts, amount, status; text stands in single quotes: 'paid'
SELECT id FROM orders WHERE status = "paid"
-- code: LITERAL
SELECT length(repeat('x', 2000000000))
-- code: LITERAL
SELECT repeat('x', 1000 * 1000 * 1000)
-- code: LITERAL
SELECT repeat(repeat('x', 100000), 100000)
-- code: LITERAL
SELECT name.repeat(1000000000::BIGINT) FROM customers
-- code: LITERAL
SELECT rpad('x', (SELECT 3000000000), 'y')
-- code: LITERAL
SELECT lpad(name, 1 << 40, ' ') FROM customers
-- code: LITERAL
SELECT len(range(0, 5000000000))
-- code: LITERAL
SELECT list_resize([1], 10 ** 12)
-- code: LITERAL
SELECT generate_series(DATE '1000-01-01', DATE '2000-01-01', INTERVAL 1 SECOND)
-- code: LITERAL
SELECT list_transform(range(100000), lambda i : range(100000))
-- code: LITERAL
SELECT [repeat('x', 1000000) FOR i IN range(1000000)]
-- code: LITERAL
SELECT replace(repeat('x', 1000000), 'x', repeat('y', 1000000))
-- code: LITERAL
SELECT printf('%099999d', 1)
-- code: LITERAL
SELECT printf('%*d', 2000000000, 1)
-- code: LITERAL
SELECT format('{:{}}', 'x', 2000000000)
-- code: LITERAL
SELECT printf(name, 1) FROM customers
-- code: LITERAL
SELECT damerau_levenshtein(repeat('a', 500000), repeat('b', 500000))
-- code: SYNTAX
-- at: 2:11
-- says: syntax error at `orders`
SELECT *
     FORM orders
-- code: SYNTAX
-- at: 1:8
-- says: a quote or comment is not closed
SELECT 'never closed
-- code: SYNTAX
SELECT 1 /* never closed
-- code: SYNTAX
SELECT id INTO copied FROM orders
-- code: SIZE
SELECT ((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))
-- code: TABLE
-- says: unknown table `keys`
WITH "Keys" AS (SELECT 1 AS id) SELECT * FROM keys
-- code: TABLE
SELECT * FROM "orderſ"
-- code: LITERAL
SELECT range(1000000), range(1000000), range(1000000), range(1000000), range(1000000), range(1000000),
range(1000000), range(1000000), range(1000000), range(1000000), range(1000000)
-- code: SIZE
WITH a AS NOT MATERIALIZED (SELECT 1 AS x), b AS NOT MATERIALIZED (SELECT p.x FROM a p, a q),
c AS NOT MATERIALIZED (SELECT p.x FROM b p, b q), d AS NOT MATERIALIZED (SELECT p.x FROM c p, c q) SELECT * FROM d
