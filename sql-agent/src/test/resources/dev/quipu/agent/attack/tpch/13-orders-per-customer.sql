-- How many customers made how many orders, without those that had complaints?
SELECT made, count(*) AS customers
FROM (
    SELECT c.custkey, count(o.orderkey) AS made
    FROM customer c
    LEFT JOIN orders o ON o.custkey = c.custkey AND o.comment NOT LIKE '%unusual%packages%'
    GROUP BY c.custkey
) AS per_customer
GROUP BY made
ORDER BY customers DESC, made DESC
