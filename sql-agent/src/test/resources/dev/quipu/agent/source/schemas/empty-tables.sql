-- No rows yet: only names that leave no doubt count.
-- join: orders.customer_id -> customers.id
-- kind: orders.order_date DATE
-- kind: orders.total NUMBER
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, reference VARCHAR, order_date DATE, total DECIMAL(10, 2));
