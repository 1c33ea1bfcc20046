-- Boards are remembered and correct the instant something changes; long changes of rules run as jobs that can be looked at.

-- How many changes there have been of what boards show. Spread over rows, so that no change waits for another; each change adds
-- to one of them as its transaction's last act, so that the sums tell exactly what is committed.
create table data_version (
    slot      int primary key,
    counted   bigint not null default 0,
    reference bigint not null default 0
) with (fillfactor = 20);
insert into data_version (slot) select generate_series(0, 63);
