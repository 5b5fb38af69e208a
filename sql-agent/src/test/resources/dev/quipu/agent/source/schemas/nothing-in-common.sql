-- Dense numbers are contained in each other by chance, counts are called after what they count, names repeat.
-- key: machines id
-- key: recipes id
-- kind: machines.num_recipes NUMBER
-- kind: machines.year_built YEAR
-- kind: recipes.prep_years NUMBER
CREATE TABLE machines AS SELECT i AS id, 'M' || i AS name, i % 7 AS floor, i % 12 AS num_recipes, i % 9 AS num_parts, i % 5 AS num_tools, 1990 + i % 20 AS year_built, 'open' AS status FROM range(30) t(i);
CREATE TABLE recipes AS SELECT i AS id, 'Recipe ' || i AS name, i % 30 AS servings, i % 25 AS rank, i % 4 AS prep_years, 'open' AS status FROM range(40) t(i);
CREATE TABLE offices AS SELECT i AS id, 'City ' || i AS city FROM range(7) t(i);
CREATE TABLE guests AS SELECT i AS id, 'City ' || i % 7 AS city, i % 40 AS age FROM range(100) t(i);
