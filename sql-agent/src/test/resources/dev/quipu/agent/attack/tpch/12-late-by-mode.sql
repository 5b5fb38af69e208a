-- Do trucks or trains deliver urgent orders late?
SELECT l.shipmode,
       count(CASE WHEN o.orderpriority IN ('1-URGENT', '2-HIGH') THEN 1 END) AS urgent,
       count(CASE WHEN o.orderpriority NOT IN ('1-URGENT', '2-HIGH') THEN 1 END) AS others
FROM lineitem l JOIN orders o ON o.orderkey = l.orderkey
WHERE l.shipmode IN ('TRUCK', 'RAIL')
  AND l.shipdate < l.commitdate AND l.commitdate < l.receiptdate AND year(l.receiptdate) = 1997
GROUP BY l.shipmode
ORDER BY l.shipmode
