-- Which supplier earned most in the second quarter of 1996?
WITH earned AS (
    SELECT l.suppkey, sum(l.extendedprice * (1 - l.discount)) AS total
    FROM lineitem l
    WHERE l.shipdate >= DATE '1996-04-01' AND l.shipdate < DATE '1996-07-01'
    GROUP BY l.suppkey
)
SELECT s.suppkey, s.name, s.phone, e.total
FROM earned e JOIN supplier s ON s.suppkey = e.suppkey
WHERE e.total = (SELECT max(total) FROM earned)
ORDER BY s.suppkey
