-- What would a year bring less without small orders of jumbo boxes?
SELECT sum(l.extendedprice) / 7.0 AS a_year
FROM lineitem l
JOIN part p ON p.partkey = l.partkey
WHERE p.brand IN ('Brand#11', 'Brand#23', 'Brand#34') AND p.container LIKE 'JUMBO%'
  AND l.quantity < (SELECT 0.3 * avg(m.quantity) FROM lineitem m WHERE m.partkey = p.partkey)
