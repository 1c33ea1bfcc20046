-- Boards are remembered and correct the instant something changes; long changes of rules run as jobs that can be looked at.

-- How many changes there have been of what boards show. Spread over rows, so that no change waits for another; each change adds
-- to one of them as its transaction's last act, so that the sums tell exactly what is committed.
create table data_version (
    slot      int primary key,
    counted   bigint not null default 0,
    reference bigint not null default 0
) with (fillfactor = 20);
insert into data_version (slot) select generate_series(0, 63);

-- Work too long for a request: who asked for what, how far it is, what became of it.
create table job (
    id          uuid primary key,
    kind        text not null,
    indicator   text not null references indicator,
    request     jsonb not null,
    asked_by    jsonb not null,
    state       text not null,
    attempts    int not null,
    done        bigint not null,
    total       bigint,
    queued_at   timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    message     text,
    constraint job_ends_when_it_is_over check ((finished_at is not null) = (state in ('DONE', 'FAILED')))
);
create index job_queued_ix on job (queued_at desc, id);
create unique index job_one_at_a_time_uq on job (indicator) where finished_at is null;
