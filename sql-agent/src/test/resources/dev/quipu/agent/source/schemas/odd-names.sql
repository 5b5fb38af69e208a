-- Reserved words, spaces, accents, quotes and mixed case.
-- join: Order.Customer ID -> Customer.Customer ID
-- join: Order.Région -> Région.Code
-- join: Select.Order Id -> Order.Order ID
-- key: Order Order ID
-- key: Région Code
-- kind: Order.from DATE
-- kind: Select.say "hi" TEXT
CREATE TABLE "Customer" AS SELECT i AS "Customer ID", 'C' || i AS "Full Name" FROM range(20) t(i);
CREATE TABLE "Région" AS SELECT 'R' || i AS "Code", 'Région ' || i AS "Nom" FROM range(9) t(i);
CREATE TABLE "Order" AS SELECT i AS "Order ID", i % 20 AS "Customer ID", 'R' || i % 9 AS "Région", DATE '2024-01-01' + i::INTEGER AS "from" FROM range(60) t(i);
CREATE TABLE "Select" AS SELECT i % 60 AS "Order Id", 'x' || i % 4 AS "say ""hi""" FROM range(90) t(i);
