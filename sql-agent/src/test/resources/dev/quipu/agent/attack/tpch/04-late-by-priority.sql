-- How many orders of spring 1994 had something that came late?
SELECT o.orderpriority AS priority, count(*) AS late_orders
FROM orders o
WHERE o.orderdate BETWEEN DATE '1994-04-01' AND DATE '1994-06-30'
  AND EXISTS (SELECT 1 FROM lineitem l WHERE l.orderkey = o.orderkey AND l.receiptdate > l.commitdate)
GROUP BY o.orderpriority
ORDER BY 1
