-- Fees name their campus by a declared key; whoever says "campus" means the campus, not its fees.
-- join: enrolments.campus -> campuses.id
-- kind: enrolments.campus IDENTIFIER
CREATE TABLE campuses (id INTEGER PRIMARY KEY, town VARCHAR);
CREATE TABLE fees (campus INTEGER PRIMARY KEY REFERENCES campuses (id), fee INTEGER);
INSERT INTO campuses SELECT i, 'T' || i FROM range(1, 16) t(i);
INSERT INTO fees SELECT i, i * 100 FROM range(1, 16) t(i);
CREATE TABLE enrolments AS SELECT (i % 15 + 1)::INTEGER AS campus, 1990 + i // 15 AS year, i * 3 AS students FROM range(150) t(i);
