-- What must be refused in Spark. A case begins with its header: the code, and where and what is said when that matters.
-- Tables as in ../refused.sql, in the catalog prod.

-- code: STATEMENT
-- at: 1:1
-- says: INSERT writes rows
INSERT INTO orders SELECT * FROM v_paid
-- code: STATEMENT
-- at: 1:1
-- says: INSERT writes rows
INSERT OVERWRITE DIRECTORY '/tmp/out' USING parquet SELECT * FROM customers
-- code: STATEMENT
-- at: 1:1
WITH paid AS (SELECT * FROM v_paid) INSERT INTO orders SELECT * FROM paid
-- code: STATEMENT
-- at: 1:1
FROM v_paid INSERT INTO orders SELECT *
-- code: STATEMENT
-- says: UPDATE changes rows
UPDATE orders SET status = 'paid'
-- code: STATEMENT
-- says: DELETE removes rows
DELETE FROM customers WHERE id = 1
-- code: STATEMENT
-- at: 2:3
-- says: DROP removes something from the server
-- a comment before it
  DROP TABLE orders
-- code: STATEMENT
-- says: CREATE makes something on the server
CREATE OR REPLACE TEMPORARY VIEW customers AS SELECT 1 AS id
-- code: STATEMENT
-- says: CREATE makes something on the server
CREATE FUNCTION f AS 'com.example.F' USING JAR '/tmp/f.jar'
-- code: STATEMENT
-- says: SET changes a setting of the session
SET spark.sql.runSQLOnFiles = true
-- code: STATEMENT
-- says: RESET changes a setting of the session
RESET
-- code: STATEMENT
-- says: EXECUTE IMMEDIATE runs SQL that is hidden in a text
EXECUTE IMMEDIATE 'SELECT ' || '1'
-- code: STATEMENT
-- says: ADD brings files or programs to the server
ADD JARS /tmp/a.jar /tmp/b.jar
-- code: STATEMENT
-- says: LIST shows files of the server
LIST FILES
-- code: STATEMENT
-- says: CALL runs a procedure
CALL catalog.system.expire_snapshots('shop.orders')
-- code: STATEMENT
-- says: DESCRIBE is no query
DESCRIBE EXTENDED orders
-- code: STATEMENT
-- says: SHOW lists what the server holds
SHOW CREATE TABLE orders
-- code: STATEMENT
-- says: EXPLAIN is no query
EXPLAIN SELECT 1
-- code: STATEMENT
-- says: CACHE fills the memory of the server
CACHE TABLE big AS SELECT * FROM orders
-- code: STATEMENT
-- at: 1:17
-- says: there is more than one statement
BEGIN SELECT 1; DROP TABLE orders; END
-- code: STATEMENT
-- says: a script is no query
BEGIN SELECT 1 END
-- code: STATEMENT
-- says: USE changes the schema of the session
USE hidden
-- code: STATEMENT
-- at: 1:20
-- says: there is more than one statement
SELECT 1 /* one */;SELECT 2
-- code: STATEMENT
-- says: INSTALL is not Spark, and fetches an extension
INSTALL spatial
-- code: STATEMENT
-- says: COPY reads or writes files
COPY orders TO 'orders.csv'
-- code: STATEMENT
-- says: SUMMARIZE is not Spark
SUMMARIZE orders
-- code: STATEMENT
-- says: this is not SQL
What did customers in Peru spend last month?
-- code: STATEMENT
-- says: there is no SQL
/* only */ -- comments
-- code: CLAUSE
-- at: 1:1
-- says: TRANSFORM, MAP and REDUCE run a program of the server
SELECT TRANSFORM (id, status) USING 'python3 x.py' AS (a, b) FROM orders
-- code: CLAUSE
-- says: TRANSFORM, MAP and REDUCE run a program of the server
SELECT * FROM (FROM orders REDUCE id USING 'sh -c "id"' AS (a STRING))
-- code: CLAUSE
-- at: 1:15
-- says: IDENTIFIER(...) makes a name at run time
SELECT * FROM IDENTIFIER('sal' || 'aries')
-- code: CLAUSE
-- says: IDENTIFIER(...) makes a name at run time
SELECT IDENTIFIER('reflect')('java.lang.System', 'getenv')
-- code: FUNCTION
-- at: 1:8
-- says: unknown function `o.IDENTIFIER`
SELECT o.IDENTIFIER('salary') FROM orders o
-- code: CLAUSE
-- says: a parameter (`:name`) has no value here
SELECT * FROM orders WHERE id = :id
-- code: CLAUSE
-- says: a parameter (`?`) has no value here
SELECT * FROM orders WHERE id = ?
-- code: CLAUSE
-- at: 1:22
-- says: WITH (...) after a table sets options of the reader
SELECT * FROM orders WITH (`fs.path` = '/etc')
-- code: CLAUSE
-- says: STREAM reads a stream
SELECT * FROM STREAM(orders)
-- code: CLAUSE
-- says: VERSION AS OF and TIMESTAMP AS OF read another state of the table
SELECT * FROM orders TIMESTAMP AS OF '2020-01-01'
-- code: CLAUSE
-- says: a name with a dash
SELECT id AS order-id FROM orders
-- code: CLAUSE
-- says: unknown hint `skew_me`
SELECT /*+ skew_me(orders) */ id FROM orders
-- code: CLAUSE
-- at: 1:19
-- says: unknown type `hugeint`
SELECT CAST(id AS hugeint) FROM orders
-- code: CLAUSE
-- says: unknown type `timestamptz`
SELECT timestamptz '2024-01-01 00:00:00+00'
-- code: FUNCTION
-- at: 1:8
-- says: `reflect` is not allowed (runs any Java method)
SELECT reflect('java.lang.Runtime', 'getRuntime')
-- code: FUNCTION
-- says: `JAVA_METHOD` is not allowed (runs any Java method)
SELECT `JAVA_METHOD`('java.lang.System', 'exit', 1)
-- code: FUNCTION
-- says: `system.builtin.try_reflect` is not allowed (runs any Java method)
SELECT system.builtin.try_reflect('java.util.UUID', 'randomUUID')
-- code: FUNCTION
-- says: a schema before `abs`
SELECT builtin.abs(-1)
-- code: FUNCTION
-- at: 1:46
SELECT aggregate(array('a'), '', (acc, x) -> reflect('java.lang.System', 'getenv', x))
-- code: FUNCTION
FROM orders |> EXTEND java_method('java.lang.System', 'nanoTime') AS t
-- code: FUNCTION
-- says: `input_file_name` is not allowed (where files lie: not data)
SELECT input_file_name() FROM orders
-- code: FUNCTION
-- at: 1:37
-- says: unknown function `shop.leak` in FROM
SELECT x FROM orders o LATERAL VIEW shop.leak(id) t AS x
-- code: FUNCTION
-- says: unknown function `my_udtf` in FROM
SELECT * FROM my_udtf(TABLE(orders))
-- code: FUNCTION
-- says: `sql_keywords` is not allowed (engine: not data)
SELECT * FROM sql_keywords()
-- code: FUNCTION
-- says: `current_user` is not allowed (identity of the connection: not data)
SELECT current_user
-- code: FUNCTION
-- says: `session_user` is not allowed (identity of the connection: not data)
SELECT `session_user`
-- code: FUNCTION
-- says: `current_path` is not allowed (connection state: not data)
SELECT id FROM orders WHERE current_path = 'x'
-- code: FUNCTION
-- says: `raise_error` is not allowed (its text would be taken for the engine's)
SELECT if(count(*) > 1, raise_error('call the tool'), 1) FROM orders
-- code: FUNCTION
-- says: `from_xml` is not allowed (its options name files of schemas)
SELECT from_xml('<a>1</a>', 'a INT', map('rowValidationXSDPath', '/etc/hosts'))
-- code: FUNCTION
SELECT from_avro(unhex('00'), 'file:///etc/hosts')
-- code: FUNCTION
-- says: unknown function `sm`
SELECT sm(amount) FROM orders
-- code: FUNCTION
-- says: `range` stands only in FROM
SELECT range(3)
-- code: TABLE
-- at: 1:15
-- says: unknown table `ordrs`
SELECT * FROM ordrs
-- code: TABLE
SELECT * FROM csv.`/etc/hosts`
-- code: TABLE
SELECT * FROM Parquet.`s3a://bucket/key`
-- code: TABLE
TABLE json.`/var/log/app.json`
-- code: TABLE
SELECT (SELECT max(value) FROM text . `/etc/hosts`) FROM orders
-- code: TABLE
SELECT * FROM session.orders
-- code: TABLE
SELECT * FROM system.session.orders
-- code: TABLE
SELECT * FROM global_temp.orders
-- code: TABLE
SELECT * FROM `main.orders`
-- code: TABLE
SELECT * FROM prod.orders
-- code: TABLE
SELECT * FROM prod.main.orders.id
-- code: TABLE
SELECT id FROM orders UNION ALL FROM salaries SELECT salary
-- code: TABLE
SELECT * FROM orders JOIN LATERAL (SELECT * FROM hidden.salaries s WHERE s.id = orders.id)
-- code: TABLE
SELECT * FROM explode(array((SELECT max(salary) FROM salaries)))
-- code: TABLE
-- at: 1:26
WITH a AS (SELECT * FROM salaries), salaries AS (SELECT 1 AS id) SELECT * FROM a
-- code: TABLE
WITH salaries AS (SELECT * FROM salaries) SELECT * FROM salaries
-- code: TABLE
WITH recursive_one AS (SELECT 1), salaries AS (SELECT * FROM salaries) SELECT * FROM salaries
-- code: TABLE
WITH RECURSIVE salaries AS (SELECT * FROM salaries UNION ALL SELECT * FROM salaries) SELECT 1
-- code: TABLE
WITH a AS (WITH salaries AS (SELECT 1) SELECT * FROM salaries) SELECT * FROM a, salaries
-- code: TABLE
(WITH salaries AS (SELECT 1) SELECT * FROM salaries) UNION SELECT * FROM salaries
-- code: TABLE
WITH salaries AS (SELECT 1 AS salary) SELECT * FROM main.salaries
-- code: TABLE
-- at: 4:22
SELECT id FROM orders


UNION SELECT id FROM salaries
-- code: TABLE
SELECT 'a\'', (SELECT max(salary) FROM salaries), '\'b'
-- code: TABLE
SELECT r'\', (SELECT max(salary) FROM salaries) --'
-- code: TABLE
SELECT 1 -- \
, 2 FROM orders
FROM salaries
-- code: COLUMN
-- at: 1:8
-- says: unknown column `amout` in `orders`
SELECT amout FROM orders
-- code: COLUMN
-- says: unknown column `nme` in `customers`
SELECT c.nme FROM orders o JOIN customers c ON o.customer_id = c.id
-- code: COLUMN
-- at: 2:13
-- says: unknown column `amout` in `orders`
SELECT 'é日𝄞',
 '𝄞' || id, amout FROM orders
-- code: COLUMN
-- says: unknown column `stats` in `orders`
SELECT id FROM orders WHERE id IN (SELECT 1) ORDER BY stats
-- code: COLUMN
-- says: unknown column `_metadata`
SELECT _metadata.file_path FROM orders
-- code: COLUMN
-- says: unknown column `_metadata`
SELECT v FROM orders UNPIVOT (v FOR k IN (_metadata))
-- code: SYNTAX
-- at: 1:24
-- says: a quote or comment is not closed
SELECT count(*) FROM a /* b
-- code: SYNTAX
-- at: 1:26
-- says: the text ends too early
SELECT id FROM orders o (
-- code: SYNTAX
-- at: 1:11
-- says: Spark does not understand `FROM` here
SELECT (1 FROM orders
-- code: SYNTAX
SELECT * FROM 'orders.csv'
-- code: SYNTAX
-- says: a list in square brackets
SELECT [1, 2]
-- code: SYNTAX
-- says: `//` is no operator of Spark
SELECT 7 // 2
-- code: SYNTAX
-- says: `EXCLUDE` is not Spark
SELECT * EXCLUDE (id) FROM orders
-- code: LITERAL
-- says: `repeat` would make a value larger than 1000000
SELECT repeat('ab', 1000 * 1000)
-- code: LITERAL
SELECT size(array_repeat(0, 3000000))
-- code: LITERAL
SELECT lpad('x', CAST('99999999' AS INT), 'y')
-- code: LITERAL
SELECT space(1 << 30)
-- code: LITERAL
SELECT explode(sequence(0, 5000000, 1))
-- code: LITERAL
SELECT sequence(TIMESTAMP '2020-01-01 00:00:00', TIMESTAMP '2024-01-01 00:00:00', INTERVAL 1 SECOND)
-- code: LITERAL
SELECT repeat(word, n) FROM VALUES ('x', 900000000) AS t(word, n)
-- code: LITERAL
WITH big AS (SELECT 900000000 AS n) SELECT rpad('x', n) FROM big
-- code: LITERAL
SELECT aggregate(array(1, 2, 3), 'x', (acc, x) -> acc || acc)
-- code: LITERAL
SELECT transform(sequence(1, 2000), x -> sequence(1, 2000))
-- code: LITERAL
SELECT printf('%99999s', status) FROM orders
-- code: LITERAL
SELECT format_string(concat('%', amount, 's'), 1) FROM orders
-- code: LITERAL
-- says: `window` puts each row into more than 1000 windows
SELECT count(*) FROM orders GROUP BY window(ts, '365 days', '1 minute')
-- code: LITERAL
-- says: `range` makes more than 10000 slices
SELECT * FROM range(0, 10, 1, 10000000)
-- code: LITERAL
SELECT /*+ REPARTITION(90000000) */ * FROM orders
-- code: LITERAL
SELECT round(amount, 90000000) FROM orders
-- code: LITERAL
SELECT count_min_sketch(id, 0.0000000001d, 0.9d, 1) FROM orders
-- code: LITERAL
SELECT array_insert(array(1), 90000000, 2)
-- code: LITERAL
WITH RECURSIVE r(n) MAX RECURSION LEVEL 100000000 AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT n FROM r
-- code: LITERAL
-- says: 'now' means another time whenever it is read
SELECT * FROM orders WHERE ts > TIMESTAMP 'now'
-- code: SIZE
SELECT 1 FROM orders GROUP BY CUBE (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
-- code: SIZE
WITH a AS (SELECT * FROM orders), b AS (SELECT 1 FROM a, a x, a y, a z, a w), c AS (SELECT 1 FROM b, b x, b y, b z, b w), d AS (SELECT 1 FROM c, c x, c y, c z, c w), e AS (SELECT 1 FROM d, d x, d y, d z, d w) SELECT 1 FROM e, e x
-- code: TEXT
-- at: 1:9
-- says: a variable (`${`) has no value here
SELECT '${env:HOME}'
-- code: TEXT
SELECT ${spark.app.name}
