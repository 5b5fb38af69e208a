-- Which suppliers in France hold more of some forest part than half a year sells?
SELECT s.name, s.address
FROM supplier s JOIN nation n ON n.nationkey = s.nationkey
WHERE n.name = 'FRANCE' AND s.suppkey IN (
    SELECT ps.suppkey
    FROM partsupp ps
    WHERE ps.partkey IN (SELECT p.partkey FROM part p WHERE p.name LIKE 'f%')
      AND ps.availqty > (
        SELECT 0.5 * sum(l.quantity)
        FROM lineitem l
        WHERE l.partkey = ps.partkey AND l.suppkey = ps.suppkey AND year(l.shipdate) = 1994
      )
)
ORDER BY s.name
