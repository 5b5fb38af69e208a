-- What did American suppliers sell to customers of their own country in 1995?
SELECT n.name AS country, sum(l.extendedprice * (1 - l.discount)) AS revenue
FROM region r
JOIN nation n ON n.regionkey = r.regionkey
JOIN supplier s ON s.nationkey = n.nationkey
JOIN lineitem l ON l.suppkey = s.suppkey
JOIN orders o ON o.orderkey = l.orderkey
JOIN customer c ON c.custkey = o.custkey AND c.nationkey = n.nationkey
WHERE r.name = 'AMERICA' AND year(o.orderdate) = 1995
GROUP BY n.name
ORDER BY revenue DESC
