-- The demo: an online shop of about 100,000 order lines in a little over three years, ending on the day in the
-- variable "today", which has to be set before this script runs:
--     SET VARIABLE today = DATE '2026-11-20';
-- The same day gives the same shop: every choice is drawn from the MD5 of a name and a number, which no version of
-- the engine changes. The shop's dirt is meant: see the comments on tables and columns at the end.

-- A number from 0 up to 1 that belongs to this drawing and this row.
CREATE TEMP MACRO draw(drawing, number) AS
    (md5_number_lower(concat(drawing, '#', number)) % 1000003) / 1000003.0;

CREATE TEMP MACRO first_day() AS
    (date_trunc('month', getvariable('today')) - INTERVAL 36 MONTH)::DATE;

CREATE TABLE categories (
    category_id INTEGER PRIMARY KEY,
    category_name VARCHAR NOT NULL
);

INSERT INTO categories VALUES
    (1, 'Kitchen'), (2, 'Garden'), (3, 'Office'), (4, 'Outdoor'), (5, 'Toys'), (6, 'Clothing'), (7, 'Lighting'),
    (8, 'Gift cards');

CREATE TABLE products (
    product_id INTEGER PRIMARY KEY,
    product_name VARCHAR NOT NULL,
    former_name VARCHAR,
    category_id INTEGER NOT NULL REFERENCES categories (category_id),
    price DECIMAL(10, 2) NOT NULL,
    purchase_cost DECIMAL(10, 2),
    launched_on DATE NOT NULL
);

INSERT INTO products
SELECT number, product_name, former_name, category_id, price,
    CASE WHEN number % 19 = 0 THEN NULL ELSE round(price * (0.38 + 0.25 * draw('cost', number)), 2) END,
    CASE
        WHEN number IN (48, 49) THEN getvariable('today') - 3
        WHEN number % 7 = 0 THEN first_day() + (90 + 800 * draw('launch', number))::INTEGER
        ELSE first_day() - (30 + 300 * draw('launch', number))::INTEGER
    END
FROM (VALUES
    (1, 'Espresso Pot', NULL, 1, 34.90), (2, 'Chef''s Knife', NULL, 1, 59.00), (3, 'Cast Iron Pan', NULL, 1, 49.50),
    (4, 'Cutting Board', NULL, 1, 24.00), (5, 'Kitchen Scale', NULL, 1, 19.90), (6, 'Tea Kettle', 'Water Kettle', 1, 42.00),
    (7, 'Storage Jars', NULL, 1, 27.50), (8, 'Pepper Mill', NULL, 1, 22.00), (9, 'Watering Can', NULL, 2, 18.50),
    (10, 'Garden Shears', NULL, 2, 29.90), (11, 'Plant Pot', NULL, 2, 12.00), (12, 'Bird Feeder', NULL, 2, 21.00),
    (13, 'Garden Hose', NULL, 2, 39.00), (14, 'Raised Bed', NULL, 2, 89.00), (15, 'Seed Box', NULL, 2, 16.50),
    (16, 'Desk Lamp', NULL, 7, 45.00), (17, 'Floor Lamp', NULL, 7, 95.00), (18, 'Bicycle Light', NULL, 7, 25.00),
    (19, 'Lantern', NULL, 7, 31.00), (20, 'String Lights', 'Fairy Lights', 7, 17.50), (21, 'Bedside Lamp', NULL, 7, 38.00),
    (22, 'Notebook', NULL, 3, 9.50), (23, 'Fountain Pen', NULL, 3, 44.00), (24, 'Desk Organizer', NULL, 3, 26.00),
    (25, 'Monitor Stand', NULL, 3, 52.00), (26, 'Wall Calendar', NULL, 3, 14.00), (27, 'Office Chair', NULL, 3, 189.00),
    (28, 'Whiteboard', NULL, 3, 64.00), (29, 'Tent', NULL, 4, 179.00), (30, 'Sleeping Bag', NULL, 4, 99.00),
    (31, 'Camping Stove', NULL, 4, 69.00), (32, 'Hiking Poles', NULL, 4, 54.00), (33, 'Water Bottle', NULL, 4, 19.00),
    (34, 'Backpack', NULL, 4, 119.00), (35, 'Hammock', NULL, 4, 59.00), (36, 'Building Blocks', NULL, 5, 29.00),
    (37, 'Wooden Train', NULL, 5, 39.00), (38, 'Puzzle', NULL, 5, 15.50), (39, 'Board Game', NULL, 5, 33.00),
    (40, 'Kite', NULL, 5, 23.00), (41, 'Stuffed Bear', NULL, 5, 18.00), (42, 'Rain Jacket', NULL, 6, 89.00),
    (43, 'Wool Socks', NULL, 6, 14.50), (44, 'Beanie', NULL, 6, 22.00), (45, 'Linen Shirt', NULL, 6, 49.00),
    (46, 'Fleece Vest', NULL, 6, 65.00), (47, 'Rubber Boots', NULL, 6, 44.00), (48, 'Picnic Blanket', NULL, 4, 36.00),
    (49, 'Apron', NULL, 1, 28.00)
) AS assortment (number, product_name, former_name, category_id, price);

CREATE TABLE customers (
    customer_id INTEGER PRIMARY KEY,
    customer_name VARCHAR NOT NULL,
    email VARCHAR,
    country VARCHAR,
    city VARCHAR,
    segment VARCHAR NOT NULL,
    signup_date DATE NOT NULL
);

CREATE TEMP TABLE places AS
SELECT row_number() OVER () - 1 AS place, country, city
FROM (VALUES
    ('Germany', 'Berlin'), ('Germany', 'Berlin'), ('Germany', 'Hamburg'), ('Germany', 'Munich'), ('Germany', 'Cologne'),
    ('Germany', 'Leipzig'), ('France', 'Paris'), ('France', 'Paris'), ('France', 'Lyon'), ('France', 'Nantes'),
    ('United Kingdom', 'London'), ('United Kingdom', 'London'), ('United Kingdom', 'Manchester'),
    ('United Kingdom', 'Bristol'), ('Spain', 'Madrid'), ('Spain', 'Valencia'), ('Italy', 'Milan'), ('Italy', 'Bologna'),
    ('Netherlands', 'Utrecht'), ('Netherlands', 'Amsterdam'), ('Poland', 'Kraków'), ('Sweden', 'Malmö')
) AS list (country, city);

-- Customers are numbered in the order in which they signed up; the shop gains them faster and faster.
INSERT INTO customers
SELECT number,
    concat(first_name, ' ', last_name),
    CASE WHEN draw('email', number) < 0.04 THEN NULL
        ELSE lower(strip_accents(concat(first_name, '.', last_name, number, '@example.com'))) END,
    CASE WHEN draw('nowhere', number) < 0.015 THEN NULL ELSE country END,
    CASE WHEN draw('nowhere', number) < 0.03 THEN NULL ELSE city END,
    CASE WHEN draw('segment', number) < 0.62 THEN 'Private' WHEN draw('segment', number) < 0.89 THEN 'Business'
        ELSE 'Education' END,
    least(getvariable('today'), first_day() - 300
        + floor(power(number / 6000.0, 0.8) * (getvariable('today') - first_day() + 300))::INTEGER)
FROM (SELECT range AS number,
        ['Anna', 'Ben', 'Carla', 'David', 'Elena', 'Felix', 'Greta', 'Hugo', 'Ines', 'Jan', 'Klara', 'Luca', 'Marta',
         'Nils', 'Olga', 'Paul', 'Rosa', 'Sven', 'Tomás', 'Vera'][1 + floor(20 * draw('first', range))::INTEGER] AS first_name,
        ['Andersson', 'Bauer', 'Costa', 'Dubois', 'Evans', 'Fischer', 'García', 'Hughes', 'Jansen', 'Keller', 'Laurent',
         'Moreau', 'Nowak', 'Olsson', 'Peters', 'Ricci', 'Schmidt', 'Taylor', 'Visser', 'Weber'
        ][1 + floor(20 * draw('last', range))::INTEGER] AS last_name
    FROM range(1, 6001)) AS people
JOIN places ON place = floor(22 * draw('place', number))::INTEGER
ORDER BY number;

-- How busy each day is: growth over the years, the season, the day of the week, and a day that is not yet over.
CREATE TEMP TABLE days AS
SELECT day,
    (1 + 0.28 * (day - first_day()) / 365.0)
    * [0.86, 0.84, 0.95, 1.00, 1.04, 0.97, 0.88, 0.86, 0.98, 1.05, 1.36, 1.58][month(day)]
    * [1.12, 1.08, 1.02, 1.00, 0.96, 0.84, 1.06][isodow(day)]
    * (0.88 + 0.24 * draw('day', day - first_day()))
    * CASE WHEN day = getvariable('today') THEN 0.4 ELSE 1 END AS busy,
    (SELECT count(*) FROM customers WHERE signup_date <= day) AS known_customers
FROM (SELECT unnest(range(first_day(), getvariable('today') + 1, INTERVAL 1 DAY))::DATE AS day) AS calendar;

CREATE TABLE orders (
    order_id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (customer_id),
    order_date DATE NOT NULL,
    channel VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    shipped_date DATE,
    coupon_code VARCHAR
);

INSERT INTO orders
SELECT number,
    -- Every fortieth customer only ever looked around.
    CASE WHEN chosen % 40 = 0 THEN chosen - 1 ELSE chosen END,
    day,
    CASE WHEN draw('channel', number) < 0.58 - 0.06 * years THEN 'Web'
        WHEN draw('channel', number) < 0.86 THEN 'Mobile app' ELSE 'Marketplace' END,
    status,
    CASE WHEN status IN ('Shipped', 'Completed') AND draw('lost', number) > 0.006 THEN shipped END,
    CASE WHEN draw('coupon', number) < 0.05 THEN 'WELCOME' WHEN draw('coupon', number) < 0.11 AND month(day) IN (11, 12)
        THEN 'WINTER' END
FROM (SELECT *,
        CASE WHEN draw('status', number) < 0.03 THEN 'Cancelled' WHEN shipped > getvariable('today') THEN 'Open'
            WHEN shipped > getvariable('today') - 7 THEN 'Shipped' ELSE 'Completed' END AS status
    FROM (SELECT number, day, (day - first_day()) / 365.0 AS years,
            day + 1 + floor(3.2 * draw('packing', number))::INTEGER AS shipped,
            1 + floor(known_customers * power(draw('customer', number), 1.25))::INTEGER AS chosen
        FROM (SELECT row_number() OVER (ORDER BY day, place_in_day) AS number, day, known_customers
            FROM (SELECT day, known_customers,
                    unnest(range(floor(27.5 * busy + draw('orders', day - first_day()))::INTEGER)) AS place_in_day
                FROM days) AS placed) AS numbered) AS dated) AS decided
ORDER BY number;

CREATE TABLE order_lines (
    order_line_id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (order_id),
    product_id INTEGER NOT NULL REFERENCES products (product_id),
    quantity INTEGER NOT NULL,
    unit_price DECIMAL(10, 2) NOT NULL,
    discount DECIMAL(4, 2) NOT NULL,
    amount DECIMAL(12, 2) NOT NULL
);

CREATE TEMP TABLE baskets AS
SELECT order_id * 10 + line AS number, order_id, order_date, coupon_code, customer_id,
    -- Some products sell far better than others, and an order names a product once.
    ((floor(47 * power(draw('taste', order_id * 10 + line), 1.7))::INTEGER + line * 5) * 11 + 3) % 47 + 1 AS wanted
FROM (SELECT *, unnest(range(1 + floor(4.2 * power(draw('basket', order_id), 1.35))::INTEGER)) AS line
    FROM orders WHERE status <> 'Cancelled') AS filled;

INSERT INTO order_lines
SELECT row_number() OVER (ORDER BY number), order_id, product_id, quantity, unit_price, discount,
    round(quantity * unit_price * (1 - discount), 2)
FROM (SELECT number, order_id, product_id,
        CASE WHEN draw('quantity', number) < 0.74 THEN 1 WHEN draw('quantity', number) < 0.91 THEN 2
            ELSE 3 + floor(3 * draw('more', number))::INTEGER END AS quantity,
        -- Prices rose by about four percent a year, each January.
        round(price * power(0.96, year(getvariable('today')) - year(order_date)), 2)::DECIMAL(10, 2) AS unit_price,
        CASE WHEN coupon_code IS NOT NULL THEN 0.10 WHEN draw('offer', number) < 0.06 THEN 0.05
            WHEN draw('offer', number) < 0.09 THEN 0.20 ELSE 0.00 END::DECIMAL(4, 2) AS discount
    FROM (SELECT baskets.*, CASE WHEN launched_on <= order_date THEN wanted ELSE 1 + wanted % 6 END AS product_id
        FROM baskets JOIN products ON product_id = wanted) AS known
    JOIN products USING (product_id)
    QUALIFY row_number() OVER (PARTITION BY order_id, product_id ORDER BY number) = 1) AS priced
ORDER BY number;

CREATE TABLE returns (
    return_id INTEGER PRIMARY KEY,
    order_line_id INTEGER NOT NULL REFERENCES order_lines (order_line_id),
    return_date DATE NOT NULL,
    returned_quantity INTEGER NOT NULL,
    refund DECIMAL(12, 2) NOT NULL,
    reason VARCHAR
);

INSERT INTO returns
SELECT row_number() OVER (ORDER BY return_date, order_line_id), order_line_id, return_date, returned,
    round(amount * returned / quantity, 2), reason
FROM (SELECT order_line_id, amount, quantity,
        CASE WHEN draw('part', order_line_id) < 0.3 THEN 1 ELSE quantity END AS returned,
        -- One in fourteen comes back late, after two months or more.
        shipped_date + CASE WHEN draw('late', order_line_id) < 0.07 THEN 60 + floor(70 * draw('later', order_line_id))::INTEGER
            ELSE 4 + floor(26 * draw('later', order_line_id))::INTEGER END AS return_date,
        CASE WHEN draw('reason', order_line_id) < 0.12 THEN NULL
            ELSE ['Damaged', 'Wrong item', 'Does not fit', 'Changed mind', 'Arrived late'
                ][1 + floor(5 * draw('why', order_line_id))::INTEGER] END AS reason
    FROM order_lines JOIN orders USING (order_id) JOIN products USING (product_id)
    WHERE draw('returned', order_line_id) < [0.04, 0.03, 0.05, 0.07, 0.04, 0.16, 0.06][category_id]
        AND shipped_date IS NOT NULL) AS sent_back
WHERE return_date <= getvariable('today')
ORDER BY return_date, order_line_id;

CREATE TABLE marketing_spend (
    month DATE NOT NULL,
    campaign VARCHAR NOT NULL,
    spend DECIMAL(10, 2),
    clicks INTEGER NOT NULL,
    PRIMARY KEY (month, campaign)
);

INSERT INTO marketing_spend
SELECT month, campaign,
    -- The invoice of the current month's affiliates is still to come.
    CASE WHEN campaign = 'Affiliates' AND month = date_trunc('month', getvariable('today')) THEN NULL
        ELSE round(budget, 2) END,
    floor(budget / (0.35 + 0.3 * draw('click', concat(campaign, months))))::INTEGER
FROM (SELECT month, campaign, months,
        share * sum_busy * 160 * (0.9 + 0.2 * draw('budget', concat(campaign, months))) AS budget
    FROM (SELECT date_trunc('month', day)::DATE AS month, sum(busy) AS sum_busy,
            date_diff('month', first_day(), min(day)) AS months FROM days GROUP BY ALL) AS by_month
    CROSS JOIN (VALUES ('Search', 0.45), ('Social', 0.30), ('Email', 0.08), ('Affiliates', 0.17))
        AS campaigns (campaign, share)) AS planned
ORDER BY month, campaign;

CREATE TABLE site_visits (
    visit_date DATE NOT NULL,
    device VARCHAR NOT NULL,
    visits INTEGER NOT NULL,
    page_views INTEGER,
    PRIMARY KEY (visit_date, device)
);

INSERT INTO site_visits
SELECT day, device, visits,
    -- The page counter was broken now and then.
    CASE WHEN draw('counter', number) < 0.01 THEN NULL ELSE floor(visits * (2.8 + draw('pages', number)))::INTEGER END
FROM (SELECT day, device, (day - first_day()) * 3 + place AS number,
        floor(1100 * busy * (share + drift * (day - first_day()) / 1096.0)
            * (0.93 + 0.14 * draw('visits', (day - first_day()) * 3 + place)))::INTEGER AS visits
    FROM days CROSS JOIN (VALUES (0, 'Desktop', 0.50, -0.12), (1, 'Mobile', 0.42, 0.13), (2, 'Tablet', 0.08, -0.01))
        AS devices (place, device, share, drift)) AS counted
ORDER BY day, number;

COMMENT ON TABLE categories IS 'What the shop sells; Gift cards are planned and have no products yet';
COMMENT ON COLUMN categories.category_name IS 'Name of the category';
COMMENT ON TABLE products IS 'The assortment; the two newest products have not been ordered yet';
COMMENT ON COLUMN products.former_name IS 'The name before the product was renamed; empty for most';
COMMENT ON COLUMN products.price IS 'List price today, in euros';
COMMENT ON COLUMN products.purchase_cost IS 'What the shop pays for one piece, in euros; unknown for a few';
COMMENT ON COLUMN products.launched_on IS 'First day on sale';
COMMENT ON TABLE customers IS 'Everyone who signed up, with or without an order';
COMMENT ON COLUMN customers.email IS 'Address for mail; missing for some';
COMMENT ON COLUMN customers.country IS 'Where the customer lives; missing for some';
COMMENT ON COLUMN customers.segment IS 'Private, Business or Education';
COMMENT ON COLUMN customers.signup_date IS 'Day on which the account was opened';
COMMENT ON TABLE orders IS 'One row per order; a cancelled order has no order lines';
COMMENT ON COLUMN orders.order_date IS 'Day on which the order was placed';
COMMENT ON COLUMN orders.channel IS 'Where the order was placed: Web, Mobile app or Marketplace';
COMMENT ON COLUMN orders.status IS 'Open, Shipped, Completed or Cancelled';
COMMENT ON COLUMN orders.shipped_date IS 'Day on which the parcel left; empty while open, when cancelled, or when the scan was lost';
COMMENT ON COLUMN orders.coupon_code IS 'Coupon used, empty for most orders';
COMMENT ON TABLE order_lines IS 'One row per product of an order; revenue is the sum of amount';
COMMENT ON COLUMN order_lines.quantity IS 'Pieces ordered';
COMMENT ON COLUMN order_lines.unit_price IS 'Price of one piece on the day of the order, in euros';
COMMENT ON COLUMN order_lines.discount IS 'Share taken off the price: 0.10 is ten percent';
COMMENT ON COLUMN order_lines.amount IS 'Revenue of this line in euros: quantity times unit price less discount, before returns';
COMMENT ON TABLE returns IS 'Order lines that came back, some of them late';
COMMENT ON COLUMN returns.returned_quantity IS 'Pieces that came back';
COMMENT ON COLUMN returns.refund IS 'Money given back, in euros';
COMMENT ON COLUMN returns.reason IS 'What the customer said; empty when nothing was said';
COMMENT ON TABLE marketing_spend IS 'Advertising per month and campaign';
COMMENT ON COLUMN marketing_spend.month IS 'First day of the month';
COMMENT ON COLUMN marketing_spend.spend IS 'Money spent, in euros; empty while the invoice is missing';
COMMENT ON TABLE site_visits IS 'Visits to the shop''s site per day and device';
COMMENT ON COLUMN site_visits.visits IS 'Number of visits';
COMMENT ON COLUMN site_visits.page_views IS 'Pages seen; empty when the counter was broken';
