-- Where are customers with money who never ordered?
WITH callers AS (
    SELECT substring(c.phone, 1, 2) AS code, c.acctbal, c.custkey
    FROM customer c
    WHERE substring(c.phone, 1, 2) IN ('11', '14', '19', '22', '25', '29', '30')
)
SELECT code, count(*) AS customers, sum(acctbal) AS balance
FROM callers
WHERE acctbal > (SELECT avg(b.acctbal) FROM callers b WHERE b.acctbal > 0)
  AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.custkey = callers.custkey)
GROUP BY code
ORDER BY code
