-- Which supplier in Asia sells each brass part of size 20 for the least?
WITH asian_offers AS (
    SELECT o.partkey, o.supplycost, v.name AS supplier, v.acctbal, n.name AS nation
    FROM partsupp o
    JOIN supplier v ON v.suppkey = o.suppkey
    JOIN nation n ON n.nationkey = v.nationkey
    JOIN region r ON r.regionkey = n.regionkey
    WHERE r.name = 'ASIA'
)
SELECT a.acctbal, a.supplier, a.nation, p.partkey, p.mfgr
FROM part p
JOIN asian_offers a ON a.partkey = p.partkey
WHERE p.size = 20 AND p.type LIKE '%BRASS'
  AND a.supplycost = (SELECT min(b.supplycost) FROM asian_offers b WHERE b.partkey = p.partkey)
ORDER BY a.acctbal DESC, a.nation, a.supplier, p.partkey
LIMIT 50
