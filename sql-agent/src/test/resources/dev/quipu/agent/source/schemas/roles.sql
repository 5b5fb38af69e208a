-- One table refers to another twice, in two roles; one pair by name, one by values alone.
-- join: invoices.billing_customer_id -> customers.customer_id
-- join: invoices.shipping_customer_id -> customers.customer_id
-- join: flights.origin -> airports.code
-- join: flights.destination -> airports.code
-- key: airports code
CREATE TABLE customers AS SELECT i AS customer_id, 'C' || i AS name FROM range(25) t(i);
CREATE TABLE invoices AS SELECT i AS invoice_id, i % 25 AS billing_customer_id, i * 3 % 25 AS shipping_customer_id FROM range(100) t(i);
CREATE TABLE airports AS SELECT 'A' || chr((65 + i)::INTEGER) || 'X' AS code, 'Airport ' || i AS name FROM range(20) t(i);
CREATE TABLE flights AS SELECT i AS flight_number, 'A' || chr((65 + i % 20)::INTEGER) || 'X' AS origin, 'A' || chr((65 + i * 7 % 20)::INTEGER) || 'X' AS destination FROM range(150) t(i);
