-- What did parts that were carried by air bring, for three kinds of box?
SELECT sum(l.extendedprice * (1 - l.discount)) AS revenue
FROM lineitem l
JOIN part p ON p.partkey = l.partkey
WHERE l.shipinstruct = 'DELIVER IN PERSON' AND l.shipmode IN ('AIR', 'REG AIR')
  AND ((p.container LIKE 'SM%' AND l.quantity BETWEEN 2 AND 20 AND p.size <= 15)
    OR (p.container LIKE 'MED%' AND l.quantity BETWEEN 10 AND 25 AND p.size <= 20)
    OR (p.container LIKE 'LG%' AND l.quantity BETWEEN 20 AND 35 AND p.size <= 30))
