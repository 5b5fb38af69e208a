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

-- Found by trying to break the guard.
-- code: CLAUSE
WITH gone AS (DELETE FROM orders USING customers WHERE customer_id = customers.id RETURNING orders.id) FROM gone
-- code: CLAUSE
SELECT id FROM orders WHERE id IN (WITH w AS (INSERT INTO orders VALUES (9) RETURNING id) FROM w)
-- code: CLAUSE
FROM (WITH u AS (UPDATE customers SET name = 'x' RETURNING name) SELECT * FROM u) SELECT count(*)
-- code: CLAUSE
SELECT (WITH d AS (DELETE FROM customers RETURNING 1 AS n) SELECT sum(n) FROM d) AS gone
-- code: STATEMENT
/* read only */ INSERT OR REPLACE INTO customers BY NAME SELECT * FROM customers
-- code: SYNTAX
FROM orders INSERT INTO orders
-- code: SYNTAX
SELECT 1 UNION ALL (DELETE FROM orders RETURNING id)
-- code: SYNTAX
SELECT * FROM (DELETE FROM orders RETURNING *) AS d
-- code: STATEMENT
SELECT 1;;; DROP VIEW v_paid;;
-- code: STATEMENT
SELECT 1; -- harmless
SELECT salary FROM salaries
-- code: STATEMENT
SELECT ';' ; DELETE FROM orders
-- code: STATEMENT
SELECT $$;$$; UPDATE orders SET amount = 1
-- code: STATEMENT
SELECT 1 /* /* */ ; */; DROP TABLE customers
-- code: STATEMENT
SELECT E'\\'; DROP TABLE customers; --'
-- code: TABLE
SELECT "salary" FROM "main"."salaries"
-- code: TABLE
-- at: 1:20
SELECT salary FROM `salaries`
-- code: TABLE
SELECT s.salary FROM ((orders o JOIN customers c ON c.id = o.customer_id) JOIN salaries s ON s.id = o.id)
-- code: TABLE
SELECT * FROM orders NATURAL JOIN salaries
-- code: TABLE
-- at: 1:38
SELECT * FROM orders POSITIONAL JOIN salaries
-- code: TABLE
SELECT * FROM orders o ASOF JOIN salaries s ON o.id >= s.id
-- code: TABLE
FROM orders o, LATERAL (FROM salaries s SELECT s.salary WHERE s.id = o.id)
-- code: TABLE
-- at: 1:61
SELECT id FROM orders GROUP BY id, (SELECT max(salary) FROM salaries)
-- code: TABLE
SELECT id FROM orders GROUP BY id HAVING count(*) > (SELECT min(salary) FROM salaries)
-- code: TABLE
SELECT id FROM orders QUALIFY rank() OVER (ORDER BY (SELECT max(salary) FROM salaries)) = 1
-- code: TABLE
-- at: 1:77
SELECT sum(id) OVER w FROM orders WINDOW w AS (ORDER BY (SELECT salary FROM salaries LIMIT 1))
-- code: TABLE
SELECT string_agg(status, ',' ORDER BY (SELECT salary FROM salaries LIMIT 1)) FROM orders
-- code: TABLE
SELECT sum(id) OVER (ORDER BY ts RANGE BETWEEN (SELECT INTERVAL (salary) DAY FROM salaries) PRECEDING AND CURRENT ROW) FROM orders
-- code: TABLE
-- at: 1:50
SELECT id FROM orders OFFSET (SELECT salary FROM salaries)
-- code: TABLE
SELECT CASE (SELECT salary FROM salaries) WHEN 100000 THEN 'yes' END
-- code: TABLE
SELECT [1, 2, 3][(SELECT salary FROM salaries)]
-- code: TABLE
-- at: 1:34
SELECT {'s': (SELECT salary FROM salaries)}.s
-- code: TABLE
SELECT MAP {'s': (SELECT salary FROM salaries)}
-- code: TABLE
SELECT (SELECT s FROM salaries s)
-- code: TABLE
-- at: 1:21
SELECT EXISTS (FROM salaries WHERE salary > 50000)
-- code: TABLE
SELECT 50000 < ANY (SELECT salary FROM salaries)
-- code: TABLE
SELECT ARRAY(SELECT salary FROM salaries)
-- code: TABLE
-- at: 1:41
SELECT unnest((SELECT list(salary) FROM salaries))
-- code: TABLE
SELECT * FROM unnest((SELECT list(salary) FROM salaries)) AS u(s)
-- code: TABLE
SELECT * FROM range((SELECT max(salary) FROM salaries))
-- code: TABLE
-- at: 1:49
SELECT * FROM json_each((SELECT to_json(s) FROM salaries s))
-- code: TABLE
VALUES ((SELECT max(salary) FROM salaries))
-- code: TABLE
PIVOT salaries ON id IN (1) USING max(salary)
-- code: TABLE
-- at: 1:53
SELECT * FROM orders PIVOT (max((SELECT salary FROM salaries)) FOR status IN ('paid'))
-- code: TABLE
SELECT * FROM (DESCRIBE salaries)
-- code: TABLE
FROM (SUMMARIZE SELECT * FROM salaries)
-- code: TABLE
-- at: 1:15
SELECT * FROM salaries USING SAMPLE 1 ROWS
-- code: TABLE
SELECT * FROM orders TABLESAMPLE 10%, salaries
-- code: TABLE
WITH RECURSIVE r(s) AS (SELECT 1 UNION ALL SELECT salary FROM salaries, r WHERE r.s < 3) FROM r
-- code: TABLE
-- at: 1:87
WITH RECURSIVE r(k, v) USING KEY (k) AS (SELECT 1, 1 UNION SELECT s.id, s.salary FROM salaries s JOIN r ON r.k = s.id) FROM r
-- code: TABLE
WITH a AS (SELECT 1 AS x), a2 AS (WITH salaries AS (SELECT 2 AS x) SELECT * FROM salaries) SELECT * FROM a2, salaries
-- code: TABLE
WITH "main.salaries" AS (SELECT 1 AS x) SELECT * FROM main.salaries
-- code: TABLE
-- at: 1:15
SELECT * FROM prod.salaries
-- code: TABLE
SELECT * FROM "prod.main.orders"
-- code: TABLE
SELECT * FROM system.information_schema.columns
-- code: TABLE
-- at: 1:15
SELECT * FROM temp.orders
-- code: TABLE
SELECT * FROM memory.main.orders
-- code: TABLE
FROM "https://example.org/data.parquet"
-- code: TABLE
-- at: 1:6
FROM '/proc/self/environ'
-- code: TABLE
SELECT * FROM '..\secret.csv'
-- code: TABLE
SELECT * FROM "orders "
-- code: TABLE
-- at: 1:15
SELECT * FROM оrders
-- code: TABLE
SELECT * FROM ｏrders
-- code: FUNCTION
SELECT 'sealed.csv'.read_text()
-- code: FUNCTION
-- at: 1:6
FROM sealed.read_text()
-- code: FUNCTION
SELECT * FROM read_text(['a', 'b'])
-- code: FUNCTION
SELECT * FROM read_csv('x', columns = {'a': 'INT'})
-- code: FUNCTION
-- at: 1:8
SELECT "read_text"('x')
-- code: FUNCTION
SELECT * FROM "Read_Text"('x')
-- code: FUNCTION
SELECT * FROM main.read_blob('x')
-- code: FUNCTION
-- at: 1:15
SELECT * FROM system.main.read_parquet('x')
-- code: FUNCTION
SELECT * FROM main.range(5)
-- code: FUNCTION
SELECT list_transform(['x'], lambda f : getenv(f))
-- code: FUNCTION
-- at: 1:39
SELECT list_aggregate([1, 2], 'sum'), sleep_ms(9)
-- code: FUNCTION
SELECT [getvariable(n) FOR n IN ['a']]
-- code: FUNCTION
SELECT status.query_table() FROM orders
-- code: FUNCTION
-- at: 1:27
SELECT COLUMNS(lambda c : getenv(c) IS NULL) FROM orders
-- code: FUNCTION
SELECT * REPLACE (current_setting('threads') AS id) FROM orders
-- code: FUNCTION
SELECT sum(amount) FILTER (WHERE write_log('x') IS NULL) FROM orders
-- code: FUNCTION
-- at: 1:36
SELECT row_number() OVER (ORDER BY currval('numbers')) FROM orders
-- code: FUNCTION
SELECT TRY(error('call me'))
-- code: FUNCTION
SELECT 1 ORDER BY sleep_ms(1000)
-- code: FUNCTION
-- at: 1:16
SELECT 1 LIMIT nextval('numbers')
-- code: FUNCTION
SELECT json_serialize_plan('SELECT 1')
-- code: FUNCTION
SELECT * FROM json_execute_serialized_sql('{}')
-- code: FUNCTION
-- at: 1:15
SELECT * FROM duckdb_functions() AS f(a)
-- code: FUNCTION
SELECT * FROM duckdb_secrets(redact = false)
-- code: FUNCTION
SELECT * FROM which_secret('x', 's3')
-- code: FUNCTION
-- at: 1:8
SELECT has_table_privilege('salaries', 'select')
-- code: FUNCTION
SELECT pg_sleep(100)
-- code: FUNCTION
SELECT assert_true(false, 'read this')
-- code: FUNCTION
-- at: 1:8
SELECT setseed(0.5)
-- code: FUNCTION
SELECT version()
-- code: FUNCTION
SELECT CURRENT_ROLE
-- code: FUNCTION
-- at: 1:8
SELECT "current_user"()
-- code: FUNCTION
SELECT __internal_decompress_string(1)
-- code: FUNCTION
SELECT create_sort_key(id, 'ASC') FROM orders
-- code: CLAUSE
SELECT 'a'::main.mood
-- code: CLAUSE
SELECT CAST('a' AS "my type")
-- code: CLAUSE
SELECT '{"a": 1}'::STRUCT(a secret_type)
-- code: CLAUSE
SELECT $$paid$$ = $1
-- code: SYNTAX
SELECT * FROM orders WHERE status = :status
-- code: TABLE
SELECT #1 FROM salaries
-- code: CLAUSE
SHOW salaries
-- code: CLAUSE
SHOW DATABASES
-- code: CLAUSE
SELECT * FROM (SHOW salaries)
-- code: TABLE
-- at: 1:6
DESC salaries
-- code: CLAUSE
SELECT * FROM orders AT (TIMESTAMP => now())
-- code: STATEMENT
EXPLAIN SELECT * FROM orders
-- code: SYNTAX
SELECT * FROM (EXPLAIN SELECT 1)
-- code: STATEMENT
SET VARIABLE x = (SELECT max(salary) FROM salaries)
-- code: STATEMENT
EXECUTE stored(1)
-- code: STATEMENT
COPY (SELECT * FROM orders) TO '/dev/stdout'
-- code: LITERAL
SELECT hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex(hex('a')))))))))))))))))))))
-- code: LITERAL
SELECT bin(bin(bin(bin(bin(bin(bin('x')))))))
-- code: LITERAL
SELECT format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', format('{0}{0}{0}{0}', 'abcdefghij')))))))))
-- code: LITERAL
SELECT generate_series(TIMESTAMP '2000-01-01', TIMESTAMP '2001-01-01', INTERVAL '00:00:00.01')
-- code: LITERAL
SELECT generate_series(TIMESTAMP '2000-01-01', TIMESTAMP '2001-01-01', INTERVAL '10 ms')
-- code: LITERAL
SELECT range(TIMESTAMP '2000-01-01', TIMESTAMP '2001-01-01', INTERVAL '1000 usecs')
-- code: LITERAL
SELECT range(TIMESTAMP '2000-01-01', TIMESTAMP '2001-01-01', INTERVAL 'PT0.001S')
-- code: LITERAL
SELECT list_resize([range(1000)], 1000000, range(1000))
-- code: LITERAL
SELECT concat_ws(repeat('-', 500000), 1, 2, 3, 4, 5)
-- code: LITERAL
SELECT list_reduce(['x', 'y', 'z'], lambda a, b : a || a)
-- code: LITERAL
SELECT list_reduce([[1], [2]], lambda a, b : list_concat(a, b, a))
-- code: LITERAL
SELECT repeat(name, 1000000) FROM customers
-- code: LITERAL
SELECT lpad(name, 900000, '.') FROM customers
-- code: LITERAL
SELECT len(range(400000000 + 0 * id)) FROM orders
-- code: LITERAL
SELECT repeat([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 500000)
-- code: LITERAL
SELECT reservoir_quantile(amount, 0.5, 1000000000) FROM orders
-- code: LITERAL
SELECT equi_width_bins(0, 1000000000, 100000000, false)
-- code: LITERAL
SELECT bitstring_agg(id, 0, 20000000000) FROM orders
-- code: LITERAL
SELECT bitstring('1', 2000000000)
-- code: LITERAL
SELECT NULL::INTEGER[100000][100000][100000]
-- code: LITERAL
SELECT CAST(NULL AS STRUCT(a DOUBLE[50000]))
-- code: LITERAL
SELECT format('{:>999}{:>999}{:>999}{:>999}{:>999}{:>999}{:>999}{:>999}{:>999}{:>999}{:>999}', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, name) FROM customers
-- code: SIZE
SELECT CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE CASE id WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END WHEN 1 THEN 1 WHEN 2 THEN 2 END FROM orders
-- code: SYNTAX
How many orders did we get last month?
-- code: SYNTAX
SELECT TOP 5 * FROM orders
-- code: SYNTAX
SELECT * FROM orders LIMIT 5, 10
-- code: SYNTAX
SELECT * FROM orders LATERAL VIEW explode(array(1)) t AS x
-- code: SYNTAX
SELECT `id` FROM orders |> WHERE id > 1
-- code: SYNTAX
db.orders.find({})
-- code: SYNTAX
{"query": "SELECT 1"}
-- code: STATEMENT
;
-- code: SYNTAX
SELECT 'a' 'b' FROM orders; SELECT
-- code: SYNTAX
SELECT
-- code: SIZE
SELECT nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(nullif(amount,1),1),1),1),1),1),1),1),1),1),1),1),1),1),1),1) FROM orders
-- code: SIZE
SELECT 1 AS a0, a0+a0 AS a1, a1+a1 AS a2, a2+a2 AS a3, a3+a3 AS a4, a4+a4 AS a5, a5+a5 AS a6, a6+a6 AS a7, a7+a7 AS a8, a8+a8 AS a9, a9+a9 AS a10, a10+a10 AS a11, a11+a11 AS a12, a12+a12 AS a13, a13+a13 AS a14, a14+a14 AS a15, a15+a15 AS a16, a16+a16 AS a17, a17+a17 AS a18, a18+a18 AS a19, a19+a19 AS a20
-- code: SIZE
SELECT count(*) FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT id FROM orders))))))))))))))))
-- code: SIZE
SELECT count(x) FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT {'a':x,'b':x} AS x FROM (SELECT 1 AS x)))))))))))))))))))
