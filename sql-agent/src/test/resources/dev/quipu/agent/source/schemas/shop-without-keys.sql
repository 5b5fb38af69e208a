-- A shop whose loader declared nothing. Quantities and ratings lie within the ids and must not be taken for keys.
-- join: orders.customer_id -> customers.id
-- join: order_items.order_id -> orders.id
-- join: order_items.product_id -> products.id
-- join: products.category_id -> categories.id
-- join: reviews.product_id -> products.id
-- key: customers id
-- key: order_items order_id,product_id
-- kind: customers.zip_code IDENTIFIER
-- kind: order_items.quantity NUMBER
-- kind: reviews.rating NUMBER
-- kind: orders.ordered_on DATE
-- kind: products.price NUMBER
-- kind: orders.paid BOOLEAN
CREATE TABLE customers AS SELECT i AS id, 'Customer ' || i AS name, 10000 + i * 37 AS zip_code FROM range(1, 51) t(i);
CREATE TABLE categories AS SELECT i AS id, 'Category ' || i AS name FROM range(1, 6) t(i);
CREATE TABLE products AS SELECT i AS id, i % 5 + 1 AS category_id, 'Product ' || i AS name, i * 1.5 AS price FROM range(1, 21) t(i);
CREATE TABLE orders AS SELECT i AS id, i % 50 + 1 AS customer_id, DATE '2024-01-01' + i::INTEGER AS ordered_on, i % 3 > 0 AS paid FROM range(1, 201) t(i);
CREATE TABLE order_items AS SELECT i % 200 + 1 AS order_id, (i // 200) * 7 % 20 + 1 AS product_id, i % 4 + 1 AS quantity FROM range(400) t(i);
CREATE TABLE reviews AS SELECT i AS id, i % 20 + 1 AS product_id, i % 5 + 1 AS rating FROM range(1, 61) t(i);
