-- Who made the largest orders?
SELECT c.name, c.custkey, o.orderkey, o.orderdate, o.totalprice, big.pieces
FROM (SELECT orderkey, sum(quantity) AS pieces FROM lineitem GROUP BY orderkey HAVING sum(quantity) > 270) AS big
JOIN orders o ON o.orderkey = big.orderkey
JOIN customer c ON c.custkey = o.custkey
ORDER BY o.totalprice DESC, o.orderdate, o.orderkey
LIMIT 100
