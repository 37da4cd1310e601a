-- What a page shows of large findings, kept beside the whole, so that the whole need not be read for it.
-- NULL where the whole is no larger.
ALTER TABLE events ADD COLUMN brief TEXT;              -- JSON
ALTER TABLE events ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN brief TEXT;             -- JSON
ALTER TABLE answers ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN page TEXT NOT NULL DEFAULT '';  -- JSON
ALTER TABLE people ADD COLUMN members INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN links INTEGER NOT NULL DEFAULT 0;

-- The kinds of a person's claims, so that few need not be looked for among many.
ALTER TABLE claim_subjects ADD COLUMN kind TEXT NOT NULL DEFAULT '';
CREATE INDEX claim_subjects_by_kind ON claim_subjects (person, kind);

-- All of them are made again now.
DELETE FROM counters WHERE name = 'findings';
