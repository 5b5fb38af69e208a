-- Which suppliers alone kept whole orders waiting?
SELECT s.name, count(*) AS waits
FROM supplier s
JOIN nation n ON n.nationkey = s.nationkey
JOIN lineitem late ON late.suppkey = s.suppkey AND late.receiptdate > late.commitdate
JOIN orders o ON o.orderkey = late.orderkey AND o.orderstatus = 'F'
WHERE n.name IN ('EGYPT', 'KENYA', 'MOROCCO')
  AND EXISTS (SELECT 1 FROM lineitem x WHERE x.orderkey = late.orderkey AND x.suppkey <> late.suppkey)
  AND NOT EXISTS (
    SELECT 1 FROM lineitem y
    WHERE y.orderkey = late.orderkey AND y.suppkey <> late.suppkey AND y.receiptdate > y.commitdate
  )
GROUP BY s.name
ORDER BY waits DESC, s.name
LIMIT 100
