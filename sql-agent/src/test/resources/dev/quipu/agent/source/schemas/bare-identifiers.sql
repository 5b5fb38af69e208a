-- Both tables call it "id"; only because the numbers are far apart can they not agree by chance.
-- join: grades.id -> students.id
-- join: grades.course_id -> courses.course_id
CREATE TABLE students AS SELECT i * 977 + 13 AS id, 'S' || i AS name FROM range(40) t(i);
CREATE TABLE courses AS SELECT i AS course_id, 'Course ' || i AS title FROM range(500, 510) t(i);
CREATE TABLE grades AS SELECT (i % 40) * 977 + 13 AS id, i % 10 + 500 AS course_id, i % 5 + 1 AS grade FROM range(200) t(i);
