-- Which unshipped orders of the machinery segment are worth most?
SELECT o.orderkey, o.orderdate, o.shippriority, sum(l.extendedprice * (1 - l.discount)) AS worth
FROM customer c
JOIN orders o ON o.custkey = c.custkey
JOIN lineitem l ON l.orderkey = o.orderkey
WHERE c.mktsegment = 'MACHINERY' AND o.orderdate < DATE '1995-03-20' AND l.shipdate > DATE '1995-03-20'
GROUP BY o.orderkey, o.orderdate, o.shippriority
ORDER BY worth DESC, o.orderdate, o.orderkey
LIMIT 12
