-- The tie of an office that is held no more says so ("former mayor"). These are findings, which are made again now.
DELETE FROM counters WHERE name = 'findings';
