-- A seal over how each report was come by, as digests are over what was read of it. What was kept before
-- there were seals is sealed once, when the workspace is next opened.
CREATE TABLE retrieval_seals (
    report INTEGER PRIMARY KEY REFERENCES reports (number),
    seal   TEXT NOT NULL                               -- SHA-256 over all retrievals of the report
) STRICT;
