-- The tie of an office that is held no more says so ("former mayor"), and claims made by hand in reports that were
-- not read count. These are findings, which are made again now; so is who was found on the watchlists.
DELETE FROM counters WHERE name = 'findings';
DELETE FROM screening;
