-- Two schemas, one name in both.
-- join: sales.orders.customer_id -> crm.customers.id
-- key: crm.customers id
CREATE SCHEMA crm;
CREATE SCHEMA sales;
CREATE TABLE crm.customers AS SELECT i AS id, 'C' || i AS name FROM range(20) t(i);
CREATE TABLE crm.orders AS SELECT 'note ' || i AS note FROM range(5) t(i);
CREATE TABLE sales.orders AS SELECT i AS id, i % 20 AS customer_id FROM range(80) t(i);
