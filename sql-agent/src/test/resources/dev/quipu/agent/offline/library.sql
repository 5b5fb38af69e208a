-- A town library: branches, members, titles, copies, loans and fines. Figures follow from row numbers, so they never change.
CREATE TABLE branches (branch_id INTEGER PRIMARY KEY, branch_name VARCHAR, town VARCHAR, opened_on DATE);
INSERT INTO branches VALUES (1, 'Old Mill', 'Ashford', DATE '1998-03-01'), (2, 'Riverside', 'Ashford', DATE '2006-09-15'), (3, 'Hilltop', 'Brenton', DATE '2015-01-10'), (4, 'Harbour', 'Caldwick', DATE '2024-11-05');
CREATE TABLE members (member_id INTEGER PRIMARY KEY, first_name VARCHAR, last_name VARCHAR, town VARCHAR, joined_on DATE, birth_date DATE, branch_id INTEGER REFERENCES branches (branch_id), email VARCHAR);
INSERT INTO members SELECT i, ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gwen', 'Hugo'][1 + i % 8], ['Archer', 'Baker', 'Cole', 'Dyer', 'Ellis'][1 + i % 5] || CASE WHEN i > 39 THEN 's' ELSE '' END, ['Ashford', 'Brenton', 'Caldwick'][1 + i % 3], DATE '2022-01-05' + (i * 17)::INTEGER, DATE '1960-01-01' + (i * 211)::INTEGER, 1 + i % 3, CASE WHEN i % 4 = 0 THEN NULL ELSE 'm' || i || '@example.org' END FROM range(60) r(i);
CREATE TABLE titles (title_id INTEGER PRIMARY KEY, title VARCHAR, genre VARCHAR, pages INTEGER, published INTEGER, price DECIMAL(8, 2), is_bestseller BOOLEAN);
INSERT INTO titles SELECT i, 'Volume ' || i, ['Crime', 'Poetry', 'History', 'Science'][1 + i % 4], 90 + (i * 37) % 600, 1980 + i % 40, 4.5 + (i * 13) % 40, i % 7 = 0 FROM range(40) r(i);
CREATE TABLE copies (copy_id INTEGER PRIMARY KEY, title_id INTEGER REFERENCES titles (title_id), branch_id INTEGER REFERENCES branches (branch_id), shelf_status VARCHAR);
INSERT INTO copies SELECT i, i % 36, 1 + i % 3, ['shelved', 'lent', 'lost'][1 + i % 3] FROM range(120) r(i);
CREATE TABLE loans (loan_id INTEGER PRIMARY KEY, copy_id INTEGER REFERENCES copies (copy_id), member_id INTEGER REFERENCES members (member_id), lent_on DATE, returned_on DATE, renewals INTEGER);
INSERT INTO loans SELECT i, (i * 7) % 120, (i * 11) % 50, DATE '2023-06-01' + (i * 2)::INTEGER, CASE WHEN i % 9 = 0 THEN NULL ELSE DATE '2023-06-15' + (i * 2)::INTEGER END, i % 4 FROM range(365) r(i);
CREATE TABLE fines (fine_id INTEGER PRIMARY KEY, loan_id INTEGER REFERENCES loans (loan_id), amount DECIMAL(8, 2), charged_on DATE, payment_method VARCHAR);
INSERT INTO fines SELECT i, i * 5, 1.5 + (i * 7) % 11, DATE '2023-07-01' + (i * 10)::INTEGER, ['cash', 'card', 'transfer'][1 + i % 3] FROM range(70) r(i);
