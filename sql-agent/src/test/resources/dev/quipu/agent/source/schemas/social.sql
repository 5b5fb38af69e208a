-- Who follows whom, who wrote what: people under other names, which only values far apart could show.
-- join: posts.user_id -> users.user_id
-- join: likes.post_id -> posts.id
-- join: likes.user_id -> users.user_id
-- join: comments.post_id -> posts.id
-- join: comments.parent_id -> comments.id
-- join: posts.author_handle -> users.handle
-- key: likes post_id,user_id
-- kind: posts.num_likes NUMBER
-- kind: users.age NUMBER
CREATE TABLE users AS SELECT i AS user_id, 'user_' || i AS handle, 18 + i % 50 AS age FROM range(1, 81) t(i);
CREATE TABLE posts AS SELECT i AS id, i % 80 + 1 AS user_id, 'user_' || (i % 80 + 1) AS author_handle, i % 33 AS num_likes, 'text ' || i AS body FROM range(1, 201) t(i);
CREATE TABLE likes AS SELECT i % 200 + 1 AS post_id, (i // 200 * 13 + i) % 80 + 1 AS user_id FROM range(500) t(i);
CREATE TABLE comments AS SELECT i AS id, i % 200 + 1 AS post_id, CASE WHEN i % 4 = 0 THEN i // 2 END AS parent_id, i % 6 AS score FROM range(1, 301) t(i);
