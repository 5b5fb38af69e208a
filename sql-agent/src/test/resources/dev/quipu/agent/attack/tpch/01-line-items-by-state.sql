-- How much was billed by state of return and shipment up to early September 1998?
SELECT li.returnflag AS returned, li.linestatus AS shipped,
       sum(li.quantity) AS pieces,
       sum(li.extendedprice) AS listed,
       sum(li.extendedprice * (1 - li.discount)) AS reduced,
       sum(li.extendedprice * (1 - li.discount) * (1 + li.tax)) AS billed,
       avg(li.quantity) AS usual_pieces, avg(li.discount) AS usual_discount,
       count(*) AS line_items
FROM lineitem AS li
WHERE li.shipdate < DATE '1998-09-08'
GROUP BY li.returnflag, li.linestatus
ORDER BY returned, shipped
