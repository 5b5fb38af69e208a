-- Rentals and repairs, which both have an amount and a fee; the amounts differ, the fees add up to the same.
CREATE TABLE rentals (number INTEGER PRIMARY KEY, amount DECIMAL(8, 2), fee DECIMAL(8, 2), day DATE);
INSERT INTO rentals SELECT i, 10 + i, 2, DATE '2025-01-01' + (i * 3)::INTEGER FROM range(20) r(i);
CREATE TABLE repairs (number INTEGER PRIMARY KEY, amount DECIMAL(8, 2), fee DECIMAL(8, 2), day DATE);
INSERT INTO repairs SELECT i, 30 + 3 * i, 4, DATE '2025-01-02' + (i * 5)::INTEGER FROM range(10) r(i);
