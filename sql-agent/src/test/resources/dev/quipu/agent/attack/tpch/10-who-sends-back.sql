-- Which customers sent most back of what they ordered in autumn 1993?
SELECT c.custkey, c.name, n.name AS country, c.acctbal, returned.lost
FROM customer c
JOIN nation n ON n.nationkey = c.nationkey
JOIN (
    SELECT o.custkey, sum(l.extendedprice * (1 - l.discount)) AS lost
    FROM orders o JOIN lineitem l ON l.orderkey = o.orderkey
    WHERE l.returnflag = 'R' AND o.orderdate >= DATE '1993-09-01' AND o.orderdate < DATE '1993-12-01'
    GROUP BY o.custkey
) AS returned ON returned.custkey = c.custkey
ORDER BY returned.lost DESC, c.custkey
LIMIT 25
