-- What is short stands before what is long: a column that stands behind a body of a megabyte costs a walk
-- through all its pages. And what people are looked for by stands in one index, so that no row of the
-- table is read but those that are shown. All of these are findings, which are made again now.
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
    wanted        INTEGER NOT NULL,
    fewest        INTEGER NOT NULL,                    -- reports, negative, so that most come first
    members       INTEGER NOT NULL,
    links         INTEGER NOT NULL,
    report_count  INTEGER NOT NULL,
    folded_names  TEXT NOT NULL,                       -- a line each
    folded_places TEXT NOT NULL,                       -- a line each
    known_by      TEXT NOT NULL,                       -- JSON, the person without reports and mentions
    listed        TEXT NOT NULL,                       -- JSON, the row of the table of people
    page          TEXT NOT NULL,                       -- JSON, the person cut short
    reports       TEXT NOT NULL,                       -- JSON, names of the reports that speak of the person
    body          TEXT NOT NULL                        -- JSON, the whole person
) STRICT;
CREATE INDEX people_by_name ON people (name, id);
CREATE INDEX people_asked ON people (fewest, name, id, type, named, standing, country, conflicts, origins_low,
    wanted, folded_names, folded_places);

DROP TABLE events;
CREATE TABLE events (
    id       TEXT NOT NULL,
    topic    TEXT NOT NULL,
    person   TEXT,
    kind     TEXT NOT NULL,
    fewest   INTEGER NOT NULL,                         -- reports, negative, so that most come first
    left_out INTEGER NOT NULL,
    brief    TEXT,                                     -- JSON, cut short; NULL where the whole is no longer
    body     TEXT NOT NULL                             -- JSON; which reports say nothing of it is added when it is shown
) STRICT;
CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_person ON events (person, id);
CREATE INDEX events_most_told ON events (person, fewest, id);
CREATE INDEX events_by_topic ON events (topic);

DROP TABLE answers;
CREATE TABLE answers (
    person   TEXT PRIMARY KEY,
    left_out INTEGER NOT NULL,
    brief    TEXT,                                     -- JSON, cut short; NULL where the whole is no longer
    grounds  TEXT NOT NULL,                            -- JSON
    body     TEXT NOT NULL                             -- JSON; what all reports together are is added when it is shown
) STRICT;

-- Where the claims about a person stand, and what those that tie somebody to others say: neither the claims
-- nor their reports need be read to tell which come first, or to list the ties.
DROP TABLE claim_subjects;
CREATE TABLE claim_subjects (
    claim    TEXT PRIMARY KEY,
    person   TEXT NOT NULL,
    report   TEXT NOT NULL,                            -- SHA-256 of the original
    kind     TEXT NOT NULL,
    number   INTEGER NOT NULL,                         -- of the report; 0 for a claim that an analyst made
    position INTEGER NOT NULL,
    words    TEXT,                                     -- the tie, of those kinds that have one
    other    TEXT                                      -- the name at its other end
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_subjects_by_place ON claim_subjects (person, number, position);
CREATE INDEX claim_subjects_by_kind ON claim_subjects (person, kind, number, position);
CREATE INDEX claim_subjects_by_report ON claim_subjects (report);
