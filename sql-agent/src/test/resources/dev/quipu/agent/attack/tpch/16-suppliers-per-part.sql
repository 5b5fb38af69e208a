-- How many suppliers without complaints sell what kind of part?
SELECT p.brand, p.type, p.size, count(DISTINCT ps.suppkey) AS suppliers
FROM part p JOIN partsupp ps ON ps.partkey = p.partkey
WHERE p.brand <> 'Brand#33' AND p.type NOT LIKE 'SMALL%' AND p.size IN (1, 5, 9, 14, 23, 36, 45, 49)
  AND ps.suppkey NOT IN (SELECT s.suppkey FROM supplier s WHERE s.comment LIKE '%Customer%Complaints%')
GROUP BY p.brand, p.type, p.size
ORDER BY suppliers DESC, p.brand, p.type, p.size
