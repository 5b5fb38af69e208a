-- Which share of the Asian market for tin had India?
WITH market AS (
    SELECT year(o.orderdate) AS bought, n2.name AS nation, l.extendedprice * (1 - l.discount) AS volume
    FROM part p
    JOIN lineitem l ON l.partkey = p.partkey
    JOIN supplier s ON s.suppkey = l.suppkey
    JOIN nation n2 ON n2.nationkey = s.nationkey
    JOIN orders o ON o.orderkey = l.orderkey
    JOIN customer c ON c.custkey = o.custkey
    JOIN nation n1 ON n1.nationkey = c.nationkey
    JOIN region r ON r.regionkey = n1.regionkey
    WHERE r.name = 'ASIA' AND p.type LIKE '%TIN' AND year(o.orderdate) IN (1995, 1996)
)
SELECT bought, sum(CASE WHEN nation = 'INDIA' THEN volume ELSE 0 END) / sum(volume) AS share_of_india
FROM market
GROUP BY bought
ORDER BY bought
