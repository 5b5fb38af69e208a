-- How much did Peru and China ship to each other, by year?
SELECT home.name AS seller, abroad.name AS buyer, year(l.shipdate) AS shipped, sum(l.extendedprice * (1 - l.discount)) AS volume
FROM lineitem l
JOIN supplier s USING (suppkey)
JOIN orders o USING (orderkey)
JOIN customer c USING (custkey)
JOIN nation home ON home.nationkey = s.nationkey
JOIN nation abroad ON abroad.nationkey = c.nationkey
WHERE (home.name, abroad.name) IN (('PERU', 'CHINA'), ('CHINA', 'PERU'))
  AND l.shipdate BETWEEN DATE '1995-01-01' AND DATE '1996-12-31'
GROUP BY home.name, abroad.name, year(l.shipdate)
ORDER BY seller, buyer, shipped
