-- Bridges, two roles of one table, a one-to-one table, and names and mails that mean nothing for a join.
-- join: address.city_id -> city.city_id
-- join: customer.address_id -> address.address_id
-- join: customer.store_id -> store.store_id
-- join: film.language_id -> language.language_id
-- join: film.original_language_id -> language.language_id
-- join: film_actor.actor_id -> actor.actor_id
-- join: film_actor.film_id -> film.film_id
-- join: film_text.film_id -> film.film_id
-- join: inventory.film_id -> film.film_id
-- join: inventory.store_id -> store.store_id
-- join: rental.customer_id -> customer.customer_id
-- join: rental.inventory_id -> inventory.inventory_id
-- join: rental.staff_id -> staff.staff_id
-- join: staff.store_id -> store.store_id
-- join: store.manager_staff_id -> staff.staff_id
-- key: film_actor actor_id,film_id
-- key: film_text film_id
-- kind: film.release_year YEAR
-- kind: film.length NUMBER
CREATE TABLE actor AS SELECT i AS actor_id, 'First ' || i % 20 AS first_name, 'Last ' || i AS last_name FROM range(1, 41) t(i);
CREATE TABLE language AS SELECT i AS language_id, 'Language ' || i AS name FROM range(1, 7) t(i);
CREATE TABLE film AS SELECT i AS film_id, 'Film ' || i AS title, 2006 AS release_year, i % 6 + 1 AS language_id, CASE WHEN i % 10 = 0 THEN i % 3 + 1 END AS original_language_id, 60 + i AS length, i % 5 AS rental_duration FROM range(1, 61) t(i);
CREATE TABLE film_text AS SELECT i AS film_id, 'Film ' || i AS title, 'About ' || i AS description FROM range(1, 61) t(i);
CREATE TABLE film_actor AS SELECT i % 40 + 1 AS actor_id, (i // 40 * 11 + i) % 60 + 1 AS film_id, TIMESTAMP '2024-02-15 10:00:00' AS last_update FROM range(120) t(i);
CREATE TABLE city AS SELECT i AS city_id, 'City ' || i AS city FROM range(1, 31) t(i);
CREATE TABLE address AS SELECT i AS address_id, i || ' Street' AS address, i % 30 + 1 AS city_id, 10000 + i AS postal_code FROM range(1, 61) t(i);
CREATE TABLE store AS SELECT i AS store_id, i AS manager_staff_id FROM range(1, 3) t(i);
CREATE TABLE staff AS SELECT i AS staff_id, 'Mail ' || i AS email, (i + 1) % 2 + 1 AS store_id FROM range(1, 4) t(i);
CREATE TABLE customer AS SELECT i AS customer_id, i % 2 + 1 AS store_id, 'Mail ' || i AS email, i AS address_id, i % 3 > 0 AS active FROM range(1, 51) t(i);
CREATE TABLE inventory AS SELECT i AS inventory_id, i % 60 + 1 AS film_id, i % 2 + 1 AS store_id FROM range(1, 151) t(i);
CREATE TABLE rental AS SELECT i AS rental_id, i % 150 + 1 AS inventory_id, i % 50 + 1 AS customer_id, i % 2 + 1 AS staff_id, i % 7 AS days FROM range(1, 301) t(i);
