-- A section is named by course and number together; the others refer to it by both.
-- join: sections.course_id -> courses.course_id
-- join: attendance.course_id -> courses.course_id
-- join: attendance.(course_id,section_no) -> sections.(course_id,section_no)
-- key: sections course_id,section_no
CREATE TABLE courses AS SELECT i AS course_id, 'Course ' || i AS title FROM range(100, 120) t(i);
CREATE TABLE sections (course_id BIGINT, section_no BIGINT, hall VARCHAR, PRIMARY KEY (course_id, section_no));
INSERT INTO sections SELECT i % 20 + 100, i // 20 + 1, 'H' || i % 6 FROM range(60) t(i);
CREATE TABLE attendance AS SELECT i % 20 + 100 AS course_id, i // 20 % 3 + 1 AS section_no, i % 30 AS heads, i % 13 AS day_of_course FROM range(360) t(i);
