-- Happenings by kind. They are findings, so that those that are kept are made again.
DELETE FROM counters WHERE name = 'findings';
DELETE FROM events;
ALTER TABLE events ADD COLUMN kind TEXT NOT NULL DEFAULT '';
