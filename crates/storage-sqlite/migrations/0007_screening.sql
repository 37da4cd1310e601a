-- Who may stand on the watchlists: findings, made from people and lists.
CREATE TABLE screening (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    state INTEGER NOT NULL,                            -- of the findings whose people were compared
    lists TEXT NOT NULL                                -- JSON, names and hashes
) STRICT;

CREATE TABLE screened (
    person   TEXT PRIMARY KEY,
    subject  TEXT NOT NULL,                            -- the same as long as all is that the person was looked for by
    at       TEXT NOT NULL,                            -- RFC 3339
    listings TEXT NOT NULL                             -- JSON
) STRICT, WITHOUT ROWID;

-- What is kept of all reports together tells more now: it is made again.
DELETE FROM counters WHERE name = 'findings';
