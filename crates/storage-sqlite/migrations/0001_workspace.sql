-- A workspace in one file. Three layers: reports, which are only ever added; judgements, a log that
-- only grows; findings, which are made from both and can be thrown away.

-- What findings depend on is numbered: 'state' grows with every change, 'findings' is the state
-- that the kept findings were made from.
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counters VALUES ('state', 0);

CREATE TABLE reports (
    number          INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they came in
    id              TEXT NOT NULL UNIQUE,              -- SHA-256 of the original, in hexadecimal
    name            TEXT NOT NULL UNIQUE,
    title           TEXT,
    publisher       TEXT,
    published       TEXT,                              -- 2024-12-14
    published_basis TEXT,                              -- page, metadata, analyst
    url             TEXT,
    language        TEXT,                              -- BCP 47
    not_read        TEXT,                              -- why; NULL when it was read
    read_with       TEXT NOT NULL,                     -- version of the software and the models
    added           TEXT NOT NULL,                     -- RFC 3339
    claim_count     INTEGER NOT NULL,
    byte_count      INTEGER NOT NULL,
    digest          TEXT NOT NULL,                     -- SHA-256 of the whole reading
    relations       TEXT NOT NULL,                     -- JSON
    credits         TEXT NOT NULL,                     -- JSON
    text            TEXT NOT NULL                      -- last, since lists of reports skip it
) STRICT;
CREATE INDEX reports_by_url ON reports (url) WHERE url IS NOT NULL;

CREATE TABLE originals (
    report INTEGER PRIMARY KEY REFERENCES reports (number),
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE retrievals (
    report   INTEGER NOT NULL REFERENCES reports (number),
    had_from TEXT NOT NULL,                            -- path or address
    at       TEXT NOT NULL,                            -- RFC 3339
    by       TEXT NOT NULL,
    PRIMARY KEY (report, had_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE blocks (
    report     INTEGER NOT NULL REFERENCES reports (number),
    position   INTEGER NOT NULL,
    role       TEXT NOT NULL,
    start      INTEGER NOT NULL,                       -- code points of the text
    "end"      INTEGER NOT NULL,
    author     TEXT,                                   -- JSON
    date       TEXT,                                   -- JSON
    PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

-- Mentions and chains are only ever wanted together, for a whole report.
CREATE TABLE readings (
    report   INTEGER PRIMARY KEY REFERENCES reports (number),
    mentions TEXT NOT NULL,                            -- JSON
    chains   TEXT NOT NULL                             -- JSON
) STRICT;

CREATE TABLE claims (
    report        INTEGER NOT NULL REFERENCES reports (number),
    position      INTEGER NOT NULL,                    -- from 1, in order of the evidence
    id            TEXT NOT NULL,
    kind          TEXT NOT NULL,
    subject       TEXT NOT NULL,
    polarity      TEXT NOT NULL,
    certainty     TEXT NOT NULL,
    modality      TEXT NOT NULL,
    evidentiality TEXT NOT NULL,
    evidence      TEXT NOT NULL,                       -- the very words
    start         INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    rule          TEXT NOT NULL,
    body          TEXT NOT NULL,                       -- JSON, the whole claim
    PRIMARY KEY (report, position)
) STRICT;
CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_kind ON claims (kind, report, position);

-- Folded words of title and text; the texts themselves stand in `reports`.
CREATE VIRTUAL TABLE report_words USING fts5 (
    words, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mc Mn So'"
);

CREATE TABLE unreadable (
    had_from TEXT PRIMARY KEY,
    reason   TEXT NOT NULL,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only: no row can be changed or taken out, and each seal hashes the one before.
CREATE TABLE judgements (
    number   INTEGER PRIMARY KEY,
    previous TEXT NOT NULL,
    seal     TEXT NOT NULL,
    judgement TEXT NOT NULL                            -- JSON, as it was sealed
) STRICT;
CREATE TRIGGER judgements_are_not_changed BEFORE UPDATE ON judgements
BEGIN SELECT RAISE (ABORT, 'the log of judgements only grows'); END;
CREATE TRIGGER judgements_are_not_deleted BEFORE DELETE ON judgements
BEGIN SELECT RAISE (ABORT, 'the log of judgements only grows'); END;

CREATE TABLE people (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    type      TEXT NOT NULL,
    named     INTEGER NOT NULL,
    standing  TEXT,
    country   TEXT,
    conflicts INTEGER NOT NULL,
    listed    TEXT NOT NULL,                           -- JSON, the row of the table of people
    body      TEXT NOT NULL                            -- JSON, the whole person
) STRICT;
CREATE INDEX people_by_name ON people (name, id);

-- Ids that people had before.
CREATE TABLE redirects (
    was TEXT PRIMARY KEY,
    now TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person_keys (
    key    TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_subjects (
    claim  TEXT PRIMARY KEY,
    person TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_subjects_by_person ON claim_subjects (person);

CREATE TABLE events (
    id     TEXT PRIMARY KEY,
    person TEXT,
    body   TEXT NOT NULL                               -- JSON
) STRICT;
CREATE INDEX events_by_person ON events (person, id);

CREATE TABLE whereabouts (
    person TEXT PRIMARY KEY,
    body   TEXT NOT NULL                               -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE watchlists (
    name        TEXT PRIMARY KEY,
    sha256      TEXT NOT NULL,
    added       TEXT NOT NULL,
    by          TEXT NOT NULL,
    entry_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watchlist_entries (
    watchlist TEXT NOT NULL REFERENCES watchlists (name),
    position  INTEGER NOT NULL,
    id        TEXT NOT NULL,
    caption   TEXT NOT NULL,
    body      TEXT NOT NULL,                           -- JSON
    PRIMARY KEY (watchlist, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX watchlist_entries_by_id ON watchlist_entries (id);
