-- What would small orders of 1996 have brought without discounts around 4 per cent?
SELECT sum(extendedprice * discount) AS forgone
FROM lineitem
WHERE year(shipdate) = 1996 AND quantity < 25 AND abs(discount - 0.04) < 0.011
