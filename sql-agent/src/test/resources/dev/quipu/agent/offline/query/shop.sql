-- The rows of the small shop made by hand.
CREATE TABLE regions (id INTEGER, name VARCHAR);
INSERT INTO regions VALUES (1, 'North'), (2, 'South');
CREATE TABLE customers (id INTEGER, name VARCHAR, region_id INTEGER);
INSERT INTO customers VALUES (1, 'Ada', 1), (2, 'Ben', 1), (3, 'Cleo', 2), (4, 'Dan', 2);
CREATE TABLE orders (id INTEGER, customer_id INTEGER, amount DOUBLE, placed DATE, note VARCHAR);
INSERT INTO orders VALUES (1, 1, 10, DATE '2024-01-05', '1'), (2, 1, 20, DATE '2024-02-05', '2'),
    (3, 2, 30, DATE '2024-02-06', 'x'), (4, 3, 100, DATE '2025-02-06', NULL);
CREATE TABLE lines (id INTEGER, order_id INTEGER, price DOUBLE, quantity INTEGER);
INSERT INTO lines VALUES (1, 1, 2, 5), (2, 2, 4, 5), (3, 2, 1, 1), (4, 3, 30, 1), (5, 4, 20, 2), (6, 4, 7, 1);
CREATE TABLE payments (id INTEGER, order_id INTEGER, value DOUBLE);
INSERT INTO payments VALUES (1, 1, 4), (2, 1, 6), (3, 4, 40);
CREATE TABLE "odd ""one""" ("select" INTEGER, "a ""b""" VARCHAR, "group by" DOUBLE);
INSERT INTO "odd ""one""" VALUES (1, 'it''s', 1.5);
CREATE SCHEMA web;
CREATE TABLE web."select" (id INTEGER, customer_id INTEGER);
INSERT INTO web."select" VALUES (1, 1), (2, 1), (3, 4);
CREATE TABLE lonely (id INTEGER);
