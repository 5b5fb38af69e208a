-- A manager is an employee; a column of the same name elsewhere is one too.
-- join: employees.manager_id -> employees.employee_id
-- join: employees.department_id -> departments.department_id
-- join: departments.manager_id -> employees.employee_id
-- kind: employees.salary NUMBER
CREATE TABLE departments AS SELECT i * 10 AS department_id, 'D' || i AS department_name, 100 + i AS manager_id FROM range(1, 10) t(i);
CREATE TABLE employees AS SELECT i AS employee_id, CASE WHEN i > 100 THEN 100 + i % 9 END AS manager_id, (i % 9 + 1) * 10 AS department_id, i * 50 AS salary FROM range(100, 160) t(i);
