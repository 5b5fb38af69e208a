-- Tables and columns carry prefixes that are no part of their meaning.
-- join: fact_sales.customer_key -> dim_customer.customer_key
-- join: fact_sales.product_key -> dim_product.product_key
-- join: fact_returns.customer_key -> dim_customer.customer_key
-- join: dim_product.brand_key -> dim_brand.brand_key
-- key: dim_customer customer_key
-- kind: fact_sales.units NUMBER
CREATE TABLE dim_customer AS SELECT i + 1000 AS customer_key, 'C' || i AS customer_name FROM range(40) t(i);
CREATE TABLE dim_brand AS SELECT i AS brand_key, 'B' || i AS brand_name FROM range(8) t(i);
CREATE TABLE dim_product AS SELECT i AS product_key, i % 8 AS brand_key, 'P' || i AS product_name FROM range(30) t(i);
CREATE TABLE fact_sales AS SELECT i % 40 + 1000 AS customer_key, i % 30 AS product_key, i % 9 AS units FROM range(500) t(i);
CREATE TABLE fact_returns AS SELECT i % 13 + 1000 AS customer_key, i % 3 AS units FROM range(70) t(i);
