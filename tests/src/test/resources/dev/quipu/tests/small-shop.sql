CREATE TABLE customers (
    customer_id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    country VARCHAR NOT NULL
);
INSERT INTO customers VALUES (1, 'Ada', 'Norway'), (2, 'Bo', 'Norway'), (3, 'Çelik', 'Türkiye');

CREATE TABLE orders (
    order_id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (customer_id),
    order_date DATE NOT NULL,
    amount DECIMAL(10, 2) NOT NULL
);
INSERT INTO orders VALUES
    (1, 1, DATE '2026-09-30', 10.00),
    (2, 1, DATE '2026-10-01', 20.50),
    (3, 2, DATE '2026-10-31', 30.00),
    (4, 1, DATE '2026-11-01', 40.00),
    (5, 3, DATE '2026-11-04', 1000.00);
