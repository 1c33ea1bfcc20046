-- Targets that follow one another, published statistics, quotas, pace by season, and every past day as it was known then.

-- A later document supersedes a target from a day on; what the catalogue brought was known since always.
alter table target
    add column root            text references target,
    add column supersedes      text references target,
    add column effective_from  date,
    add column document        text,
    add column recorded_at     timestamptz,
    add column recorded_by     text,
    add column withdrawn_at    timestamptz,
    add column withdrawn_why   text;
create unique index target_one_successor_uq on target (supersedes) where supersedes is not null and withdrawn_at is null;

alter table indicator
    add column recorded_at timestamptz,
    add column derivation  jsonb;

-- How far a target should be at a time of the year; the last version holds.
create table pace_profile (
    indicator   text not null references indicator,
    version     int not null,
    kind        text not null,
    shares      numeric[] not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (indicator, version)
);

-- What a plan's lights were judged by until an instant.
create table former_light_scheme (
    plan   text not null references plan,
    until  timestamptz not null,
    scheme jsonb not null,
    primary key (plan, until)
);

-- Things that are counted over a threshold or judged one by one: clusters, parks, firms.
create table entity (
    code        text collate "C" not null,
    revision    int not null,
    type        text not null,
    name        text not null,
    territory   text collate "C",
    valid_from  date,
    valid_to    date,
    note        text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (code, revision),
    constraint entity_ends_after_it_begins check (valid_to >= valid_from)
);

-- A published figure; each revision is a row of its own. Of an indicator in a territory, or of an entity's attribute.
create table observation (
    id             uuid not null,
    revision       int not null,
    indicator      text references indicator,
    entity         text collate "C",
    entity_entered int generated always as (case when entity is not null then 1 end) stored,
    attribute      text,
    territory      text collate "C",
    period_start   date not null,
    period_end     date not null,
    value          numeric,
    status         text not null,
    publisher      text not null,
    citation       text not null,
    published_on   date not null,
    note           text,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    primary key (id, revision),
    foreign key (entity, entity_entered) references entity (code, revision),
    constraint observation_of_one_series check (num_nonnulls(indicator, entity) = 1 and (entity is null) = (attribute is null) and (entity is null) = (territory is not null)),
    constraint observation_ends_after_it_begins check (period_end >= period_start),
    constraint observation_without_value_is_withdrawn check ((value is null) = (status = 'WITHDRAWN')),
    constraint observation_once_uq unique nulls not distinct (indicator, territory, entity, attribute, period_start, period_end, revision)
);

-- The part of a target that one unit takes on for a year; its last step says how it stands.
create table quota (
    id           uuid primary key,
    target       text not null references target,
    year         int not null,
    organisation text collate "C" not null references organisation,
    constraint quota_once_uq unique (target, year, organisation)
);
create index quota_organisation_ix on quota (organisation, year);
create table quota_step (
    quota   uuid not null references quota,
    ordinal int not null,
    at      timestamptz not null,
    by_name text not null,
    status  text not null,
    value   numeric not null,
    reason  text,
    primary key (quota, ordinal)
);
create index quota_step_objected_ix on quota_step (status) where status = 'OBJECTED';

-- From submission to the reviewer's word, or withdrawal: what it would have added, and what became of it.
create table queue_stay (
    id              bigint generated always as identity primary key,
    report          uuid not null references activity_report,
    organisation    text collate "C" not null,
    day             date not null,
    counted_already boolean not null,
    amounts         jsonb not null,
    entered_at      timestamptz not null,
    left_at         timestamptz,
    outcome         text,
    folded          boolean not null default false,
    constraint queue_stay_ends_with_an_outcome check ((left_at is null) = (outcome is null))
);
create unique index queue_stay_open_uq on queue_stay (report) where left_at is null;
create index queue_stay_waiting_ix on queue_stay (day) where left_at is null;
create index queue_stay_time_ix on queue_stay using gist (tstzrange(entered_at, left_at));
create index queue_stay_unfolded_ix on queue_stay (id) where left_at is not null and not folded;

-- How each unit's reports fared at the desk, by day.
create table queue_tally (
    organisation text collate "C" not null,
    left_on      date not null,
    outcome      text not null,
    stays        bigint not null,
    primary key (organisation, left_on, outcome)
);
create index queue_tally_day_ix on queue_tally (left_on);

insert into queue_stay (report, organisation, day, counted_already, amounts, entered_at)
select id, organisation, occurred_to, counted_revision is not null, coalesce(would_count, '{}'), coalesce(submitted_at, updated_at)
  from activity_report where status in ('SUBMITTED', 'ENDORSED');

-- The tallies once more by the day on which it was counted: a past day is read as it was known then, however many reports there are.
with folded as (delete from unfolded returning indicator, organisation, month, amount, reports),
by_organisation as (
  insert into tally_organisation as t (indicator, organisation, month, amount, reports)
  select indicator, organisation, month, sum(amount), sum(reports) from folded group by indicator, organisation, month
  on conflict (indicator, month, organisation) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports)
insert into tally_total as t (indicator, month, amount, reports)
select indicator, month, sum(amount), sum(reports) from folded group by indicator, month
on conflict (indicator, month) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;
alter table unfolded add column counted_on date not null;

create table tally_day (
    indicator  text collate "C" not null,
    month      date not null,
    counted_on date not null,
    amount     numeric not null,
    reports    bigint not null,
    primary key (indicator, month, counted_on)
);
create table tally_organisation_day (
    indicator    text collate "C" not null,
    organisation text collate "C" not null,
    month        date not null,
    counted_on   date not null,
    amount       numeric not null,
    reports      bigint not null,
    primary key (organisation, indicator, month, counted_on)
);
create index tally_day_counted_ix on tally_day (counted_on);
create index tally_organisation_day_ix on tally_organisation_day (indicator, month);
create index tally_organisation_ix on tally_organisation (organisation, indicator, month);

insert into tally_organisation_day (indicator, organisation, month, counted_on, amount, reports)
select indicator, organisation, cast(date_trunc('month', day) as date), cast(counted_at at time zone 'Asia/Shanghai' as date), sum(amount), sum(sign)
  from contribution where key is null group by 1, 2, 3, 4;
insert into tally_day (indicator, month, counted_on, amount, reports)
select indicator, month, counted_on, sum(amount), sum(reports) from tally_organisation_day group by 1, 2, 3;

-- a key's reports from the latest back, so that a past day finds who spoke for it then without reading them all
drop index contribution_key_ix;
create index contribution_key_ix on contribution (indicator, organisation, key, day desc, id desc) where key is not null;

-- The notice's statistics and what they are derived from, for plans that were entered before.
update indicator set derivation = '{"function":"GROWTH","of":"O-RURAL-INCOME"}' where code = 'O-RURAL-INCOME-GROWTH';
update indicator set derivation = '{"function":"COUNT_OVER","entityType":"cluster","attribute":"综合产值","operator":">=","threshold":100000000000}' where code = 'O-CLUSTERS-100B';
update indicator set derivation = '{"function":"COUNT_OVER","entityType":"park","attribute":"年产值","operator":">=","threshold":5000000000}' where code = 'O-PARKS-5B';
update indicator set derivation = '{"function":"COUNT_OVER","entityType":"firm","attribute":"年销售收入","operator":">=","threshold":100000000}' where code = 'O-LEADING-FIRMS';
update indicator set derivation = '{"function":"COUNT_OVER","entityType":"firm","attribute":"年销售收入","operator":">=","threshold":100000000,"newly":true}' where code = 'O-LEADING-FIRMS-NEW';
update indicator set derivation = '{"function":"ENTITY_GROWTH","entityType":"cluster","attribute":"综合产值"}' where code = 'O-CLUSTER-OUTPUT-GROWTH';
