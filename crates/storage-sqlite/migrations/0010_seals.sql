-- Seals over what nothing else tells the truth of: in which order reports came in and when, what could not be
-- read, and what stands on each watchlist. What was kept before there were seals is sealed once, when the
-- workspace is next opened.
CREATE TABLE seals (
    what TEXT PRIMARY KEY,                             -- reports, unreadable, watchlist NAME
    seal TEXT NOT NULL                                 -- SHA-256 over its rows
) STRICT, WITHOUT ROWID;
