-- What the role sees of whole.sql, as a database that holds nothing else. The key of the hashes stands for {key}.
ATTACH '{whole}' AS whole (READ_ONLY);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, region VARCHAR, code VARCHAR, amount DECIMAL(10,2), ordered DATE);
INSERT INTO orders SELECT id, customer_id, region, code, amount, ordered FROM whole.main.orders WHERE region = 'EU';
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, email VARCHAR, phone VARCHAR, country VARCHAR);
INSERT INTO customers SELECT id, name, substr(sha256('{key}' || email), 1, 16) AS email, CASE WHEN strlen(phone) < 8 THEN '…' ELSE '…' || substr(phone, -4) END AS phone, country FROM whole.main.customers;
CREATE TABLE employees (id INTEGER, name VARCHAR, team INTEGER, salary BIGINT, rating DOUBLE, born DATE, boss INTEGER);
INSERT INTO employees VALUES (1, 'Hal', 1, 52000, 3, DATE '1980-01-01', NULL), (2, 'Ira', 1, 61000, 2, DATE '1991-01-01', 1), (3, 'Jo', 2, 48000, 4, DATE '1975-01-01', 1), (4, 'Kit', 2, -1000, NULL, NULL, 2), (5, 'Lu', 2, NULL, 4, DATE '1980-01-01', 2);
CREATE TABLE subscribers AS SELECT substr(sha256('{key}' || email), 1, 16) AS email, since FROM whole.main.subscribers;
CREATE TABLE visits AS SELECT * FROM whole.main.visits WHERE site IN ('north', 'south');
CREATE TABLE products AS SELECT * FROM whole.main.products;
CREATE SCHEMA archive;
CREATE TABLE archive.orders AS SELECT id, region, amount FROM whole.archive.orders WHERE region = 'EU';
DETACH whole;
