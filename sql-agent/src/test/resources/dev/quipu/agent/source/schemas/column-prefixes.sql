-- Each table puts its own letter before its columns.
-- join: orders.o_custkey -> customer.c_custkey
-- join: customer.c_nationkey -> nation.n_nationkey
-- key: nation n_nationkey
CREATE TABLE nation AS SELECT i AS n_nationkey, 'N' || i AS n_name, 'about ' || i AS n_remark FROM range(12) t(i);
CREATE TABLE customer AS SELECT i AS c_custkey, 'C' || i AS c_name, i % 12 AS c_nationkey FROM range(1, 61) t(i);
CREATE TABLE orders AS SELECT i AS o_orderkey, i % 60 + 1 AS o_custkey, i * 2.5 AS o_totalprice FROM range(300) t(i);
