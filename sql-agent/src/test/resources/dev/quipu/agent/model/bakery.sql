CREATE TABLE shops (shop_id INTEGER PRIMARY KEY, town VARCHAR, manager_email VARCHAR, opened DATE);
INSERT INTO shops VALUES (1, 'Lima', 'ana@bakery.example', DATE '2020-05-01'), (2, 'Cusco', 'leo@bakery.example', DATE '2021-06-01'), (3, 'Puno', 'eva@bakery.example', DATE '2024-01-15');
CREATE TABLE sales (sale_id INTEGER PRIMARY KEY, shop_id INTEGER REFERENCES shops (shop_id), day DATE, product VARCHAR, channel VARCHAR, amount DECIMAL(10, 2), refunded DECIMAL(10, 2));
INSERT INTO sales SELECT i, 1 + i % 3, DATE '2026-01-01' + CAST(i % 60 AS INTEGER), ['bread', 'cake', 'roll', 'pie'][1 + i % 4], ['counter', 'phone'][1 + i % 2], 10 + i % 7, CASE WHEN i % 10 = 0 THEN 5 ELSE 0 END FROM range(1, 121) t(i);
CREATE TABLE staff (staff_id INTEGER PRIMARY KEY, shop_id INTEGER REFERENCES shops (shop_id), first_name VARCHAR, hours DECIMAL(6, 1));
INSERT INTO staff VALUES (1, 1, 'Ana', 40), (2, 1, 'Luz', 20), (3, 2, 'Leo', 40), (4, 3, 'Eva', 35);
COMMENT ON TABLE sales IS 'One row for each sale at the counter or by phone';
COMMENT ON COLUMN sales.amount IS 'In soles, before refunds';
