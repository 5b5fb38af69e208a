-- Which parts make up most of the stock in Japan?
WITH stock AS (
    SELECT ps.partkey, sum(ps.supplycost * ps.availqty) AS held
    FROM partsupp ps
    JOIN supplier s ON s.suppkey = ps.suppkey
    JOIN nation n ON n.nationkey = s.nationkey AND n.name = 'JAPAN'
    GROUP BY ps.partkey
)
SELECT partkey, held FROM stock
WHERE held > (SELECT 0.001 * sum(held) FROM stock)
ORDER BY held DESC, partkey
LIMIT 100
