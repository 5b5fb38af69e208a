-- Names without a break: only the names of the tables tell where a word ends.
-- join: bookings.memberid -> members.memberid
-- join: bookings.roomno -> rooms.roomno
-- key: members memberid
-- kind: bookings.memberid IDENTIFIER
-- kind: bookings.paid NUMBER
CREATE TABLE members AS SELECT i AS memberid, 'M' || i AS surname FROM range(30) t(i);
CREATE TABLE rooms AS SELECT i AS roomno, i % 3 AS floor FROM range(100, 112) t(i);
CREATE TABLE bookings AS SELECT i % 30 AS memberid, i % 12 + 100 AS roomno, i % 17 AS paid FROM range(200) t(i);
