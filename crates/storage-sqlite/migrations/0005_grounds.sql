-- Findings with what they were made from, so that only those are made again of which that has changed.
-- All of them are made again now.
DELETE FROM counters WHERE name = 'findings';

DROP TABLE people;
CREATE TABLE people (
    id            TEXT PRIMARY KEY,
    key           TEXT NOT NULL,                       -- the same as long as the person is
    name          TEXT NOT NULL,
    type          TEXT NOT NULL,
    named         INTEGER NOT NULL,
    standing      TEXT,
    country       TEXT,
    conflicts     INTEGER NOT NULL,
    origins_low   INTEGER NOT NULL,
    fewest        INTEGER NOT NULL,                    -- reports, negative, so that most come first
    folded_names  TEXT NOT NULL,                       -- a line each
    folded_places TEXT NOT NULL,                       -- a line each
    listed        TEXT NOT NULL,                       -- JSON, the row of the table of people
    reports       TEXT NOT NULL,                       -- JSON, names of the reports that speak of the person
    brief         TEXT NOT NULL,                       -- JSON, the person without links
    body          TEXT NOT NULL                        -- JSON, the whole person
) STRICT;
CREATE INDEX people_by_name ON people (name, id);
CREATE INDEX people_by_reports ON people (fewest, name, id);

DROP TABLE person_keys;
CREATE TABLE person_keys (
    key    TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_keys_by_person ON person_keys (person);

-- Whom the claims of a report are about: for each report what that was made from.
CREATE TABLE report_ties (
    report TEXT PRIMARY KEY,                           -- SHA-256 of the original
    key    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DROP TABLE claim_subjects;
CREATE TABLE claim_subjects (
    claim  TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_subjects_by_person ON claim_subjects (person);
CREATE INDEX claim_subjects_by_report ON claim_subjects (report);

DROP TABLE claim_ties;
CREATE TABLE claim_ties (
    claim  TEXT NOT NULL,
    slot   TEXT NOT NULL,
    person TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (claim, slot, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_ties_by_person ON claim_ties (person, claim);
CREATE INDEX claim_ties_by_report ON claim_ties (report);

-- Happenings that were made together.
CREATE TABLE topics (
    key     TEXT PRIMARY KEY,
    grounds TEXT NOT NULL                              -- JSON
) STRICT, WITHOUT ROWID;

DROP TABLE events;
CREATE TABLE events (
    id     TEXT NOT NULL,
    topic  TEXT NOT NULL,
    person TEXT,
    kind   TEXT NOT NULL,
    fewest INTEGER NOT NULL,                           -- reports, negative, so that most come first
    body   TEXT NOT NULL                               -- JSON; which reports say nothing of it is added when it is shown
) STRICT;
CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_person ON events (person, id);
CREATE INDEX events_most_told ON events (person, fewest, id);
CREATE INDEX events_by_topic ON events (topic);

DROP TABLE whereabouts;
CREATE TABLE answers (
    person  TEXT PRIMARY KEY,
    grounds TEXT NOT NULL,                             -- JSON
    body    TEXT NOT NULL                              -- JSON; what all reports together are is added when it is shown
) STRICT;

-- What all reports together are.
CREATE TABLE coverage (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL                                 -- JSON
) STRICT;
