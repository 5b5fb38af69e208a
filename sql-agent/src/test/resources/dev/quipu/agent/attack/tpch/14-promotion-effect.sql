-- Which part of June 1995's revenue came from promoted parts?
SELECT 100.0 * sum(CASE WHEN p.type LIKE 'PROMO%' THEN l.extendedprice * (1 - l.discount) END)
       / sum(l.extendedprice * (1 - l.discount)) AS per_cent
FROM lineitem l
INNER JOIN part p ON p.partkey = l.partkey
WHERE l.shipdate >= DATE '1995-06-01' AND l.shipdate < DATE '1995-07-01'
