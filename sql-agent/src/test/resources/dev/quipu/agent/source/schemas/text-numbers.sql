-- Everything is text, as loaders leave it.
-- join: sales.model -> products.model
-- kind: sales.price NUMBER
-- kind: sales.sold_on DATE
-- kind: sales.postal_code TEXT
-- kind: sales.remark TEXT
-- kind: sales.season_year YEAR
-- kind: sales.when_paid TEXT
-- key: products model
CREATE TABLE products AS SELECT ((i % 3 + 1) * 1000 + i)::VARCHAR AS model, 'Maker ' || i % 4 AS maker FROM range(30) t(i);
CREATE TABLE sales AS SELECT ((i % 3 + 1) * 1000 + i % 30)::VARCHAR AS model, CASE WHEN i = 5 THEN '' ELSE (i * 1.25)::VARCHAR END AS price,
  CASE WHEN i = 7 THEN 'unknown' ELSE (DATE '2024-01-01' + (i % 40)::INTEGER)::VARCHAR END AS sold_on, '0' || (1000 + i % 20) AS postal_code,
  i % 9 || ' pieces' AS remark, (2010 + i % 5)::VARCHAR AS season_year, i % 28 + 1 || '/02/2024' AS when_paid FROM range(90) t(i);
