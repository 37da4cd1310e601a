-- What the lists of the service need beside the first tables. All of it is findings, so that those
-- that are kept are thrown away and made again.
DELETE FROM counters WHERE name = 'findings';
DELETE FROM people;

ALTER TABLE people ADD COLUMN origins_low INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN fewest INTEGER NOT NULL DEFAULT 0;          -- reports, negative, so that most come first
ALTER TABLE people ADD COLUMN folded_names TEXT NOT NULL DEFAULT '';  -- a line each
ALTER TABLE people ADD COLUMN folded_places TEXT NOT NULL DEFAULT ''; -- a line each
CREATE INDEX people_by_reports ON people (fewest, name, id);

-- Parts that people have in claims about others.
CREATE TABLE claim_ties (
    claim  TEXT NOT NULL,
    slot   TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (claim, slot, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_ties_by_person ON claim_ties (person, claim);

-- What analysts decided, as one body: it is small beside the reports, and wanted as a whole.
CREATE TABLE marks (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL                                 -- JSON
) STRICT;

-- How each report was come by, the earliest time.
CREATE VIEW first_retrievals AS
SELECT report, had_from, at, by FROM retrievals r
WHERE NOT EXISTS (SELECT 1 FROM retrievals e WHERE e.report = r.report
    AND (e.at, e.by, e.had_from) < (r.at, r.by, r.had_from));
