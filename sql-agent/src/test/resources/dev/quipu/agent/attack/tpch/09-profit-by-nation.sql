-- What was earned on green parts, by country and year?
SELECT earned.country, earned.sold_in, sum(earned.amount) AS profit
FROM (
    SELECT n.name AS country, year(o.orderdate) AS sold_in,
           l.extendedprice * (1 - l.discount) - ps.supplycost * l.quantity AS amount
    FROM lineitem l
    JOIN partsupp ps ON ps.partkey = l.partkey AND ps.suppkey = l.suppkey
    JOIN part p ON p.partkey = l.partkey
    JOIN supplier s ON s.suppkey = l.suppkey
    JOIN nation n ON n.nationkey = s.nationkey
    JOIN orders o ON o.orderkey = l.orderkey
    WHERE p.name LIKE '%green%'
) AS earned
GROUP BY earned.country, earned.sold_in
ORDER BY earned.country, earned.sold_in DESC
