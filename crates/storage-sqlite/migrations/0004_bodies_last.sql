-- A long body before a short column costs a walk through all its pages for whoever asks for the short
-- one. Both tables are findings, which are made again.
DELETE FROM counters WHERE name = 'findings';

DROP TABLE people;
CREATE TABLE people (
    id            TEXT PRIMARY KEY,
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
    brief         TEXT NOT NULL,                       -- JSON, the person without links
    body          TEXT NOT NULL                        -- JSON, the whole person
) STRICT;
CREATE INDEX people_by_name ON people (name, id);
CREATE INDEX people_by_reports ON people (fewest, name, id);

DROP TABLE events;
CREATE TABLE events (
    id     TEXT PRIMARY KEY,
    person TEXT,
    kind   TEXT NOT NULL,
    body   TEXT NOT NULL                               -- JSON
) STRICT;
CREATE INDEX events_by_person ON events (person, id);
