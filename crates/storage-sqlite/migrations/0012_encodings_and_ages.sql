-- The encoding that a report's bytes were taken for, where nothing says which they have. Reports that came in
-- before get theirs when they are read again.
ALTER TABLE reports ADD COLUMN guessed_encoding TEXT;

-- People have the ages that reports tell. These are findings, which are made again now.
DELETE FROM counters WHERE name = 'findings';
