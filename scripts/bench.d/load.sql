-- Approved reports number :first to :last with everything that approving them would have written: three kinds, all
-- districts, four years, 1,000 stations. The self-check must agree with what stands here. Indexes that are no keys are put
-- away meanwhile: at 10^7 that is minutes instead of hours.
set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '1GB';
create temporary table put_away as
select indexname, indexdef from pg_indexes
 where schemaname = current_schema() and tablename in ('activity_report', 'contribution', 'queue_stay')
   and indexname not in (select conname from pg_constraint);
select format('drop index %I', indexname) from put_away \gexec

create temporary table fresh as
select n,
       cast(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000' as uuid) as id,
       case when n % 5 < 3 then 'TRAINING_SESSION' when n % 5 = 3 then 'DEMO_FIELD' else 'VOLUNTEER_EVENT' end as kind,
       d.code as organisation, d.territory,
       date '2023-01-01' + cast(cast(n as bigint) * 7919 % (current_date - date '2023-01-01') as int) as day,
       10 + n % 90 as people, 'station ' || n % 1000 as station,
       case when n % 5 < 3 then '{ACTIVITIES,PEOPLE-REACHED,M04-REPORTS,TRAINING-SESSIONS}'
            when n % 5 = 3 then '{ACTIVITIES,M04-REPORTS,DEMO-FIELDS,RADIATED-AREA}'
            else '{ACTIVITIES,PEOPLE-REACHED,M06-REPORTS,YUZHOU-EVENTS}' end::text[] as indicators
  from generate_series(cast(:first as int), cast(:last as int)) n
  join (select code, territory, row_number() over (order by code) - 1 as at from organisation
         where kind = 'DISTRICT_ASSOCIATION' and valid_to is null and code <> 'KX-500157') d on d.at = n % 36;

insert into activity_report (id, version, kind, title, organisation, joint, measures, occurred_from, occurred_to, district,
       participants, details, evidence, status, revision, counted_revision, flags, field_notes, filed_by, filed_by_name, handled_by, handled_by_name, hands,
       submitted_at, created_at, updated_at)
select f.id, 2, f.kind, '测速报告 ' || f.n, f.organisation, '{}',
       array[case when f.kind = 'VOLUNTEER_EVENT' then 'M06' else 'M04' end], f.day, f.day, f.territory,
       case when f.kind <> 'DEMO_FIELD' then f.people end,
       case f.kind
         when 'TRAINING_SESSION' then jsonb_build_object('topic', '修剪', 'setting', 'FIELD', 'hours', 2.5)
         when 'DEMO_FIELD' then jsonb_build_object('station', f.station, 'crop', '柑橘', 'technology', '大枝修剪', 'area', 50,
                                                   'radiatedArea', 100 + f.n % 50)
         else jsonb_build_object('partOfYuzhou', true, 'volunteers', 8) end,
       '[]', 'APPROVED', 1, 1, '{}', '[]', a.id, a.display_name, a.id, a.display_name, array[a.id], f.day, f.day, f.day
  from fresh f cross join (select id, display_name from account where username = 'bench') a;

create temporary table counted as
select row_number() over () as n, r.indicator, f.organisation, f.day,
       case when r.function = 'LATEST' then f.station end as key,
       cast(case r.indicator when 'PEOPLE-REACHED' then f.people when 'RADIATED-AREA' then 100 + f.n % 50 else 1 end as numeric) as amount,
       f.id, r.id as rule, r.version
  from fresh f cross join lateral unnest(f.indicators) i join counting_rule r on r.indicator = i and r.ended_at is null;

insert into contribution (id, indicator, organisation, day, key, amount, sign, report, revision, rule, rule_version, counted_at)
-- behind the ids that the running service has put by
select (select greatest((select coalesce(max(id), 0) from contribution), (select last_value from contribution_seq) + 100)) + n, indicator, organisation, day, key, amount, 1, id, 1, rule, version, day
  from counted;
select setval('contribution_seq', (select max(id) from contribution) + 1000);

-- counted on the day itself; one row a day is little enough to make every tally of
create temporary table sums as
select indicator, organisation, cast(date_trunc('month', day) as date) as month, day as counted_on, sum(amount) as amount, count(*) as reports
  from counted where key is null group by 1, 2, 3, 4;
drop table counted;
insert into tally_organisation as t (indicator, organisation, month, amount, reports)
select indicator, organisation, month, sum(amount), sum(reports) from sums group by 1, 2, 3
on conflict (indicator, month, organisation) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;
insert into tally_total as t (indicator, month, amount, reports)
select indicator, month, sum(amount), sum(reports) from sums group by 1, 2
on conflict (indicator, month) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;
insert into tally_organisation_day as t (indicator, organisation, month, counted_on, amount, reports)
select indicator, organisation, month, counted_on, amount, reports from sums
on conflict (organisation, indicator, month, counted_on) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;
insert into tally_day as t (indicator, month, counted_on, amount, reports)
select indicator, month, counted_on, sum(amount), sum(reports) from sums group by 1, 2, 3
on conflict (indicator, month, counted_on) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;

truncate key_standing;
insert into key_standing (indicator, year, organisation, key, day, contribution, amount, report, revision)
select distinct on (indicator, extract(year from day), organisation, key)
       indicator, extract(year from day), organisation, key, day, id, amount, report, revision
  from contribution where key is not null order by indicator, extract(year from day), organisation, key, day desc, id desc;

-- approved in the evening of the day on which it was handed in, but for a few that waited a week
insert into queue_stay (report, organisation, day, counted_already, amounts, entered_at, left_at, outcome, folded)
select id, organisation, day, false, '{"ACTIVITIES": 1}', day + time '01:00', day + time '09:00' + case when n % 50000 = 0 then 7 else 0 end * interval '1 day',
       'APPROVED', true
  from fresh;
insert into queue_tally as t (organisation, left_on, outcome, stays)
select organisation, day + case when n % 50000 = 0 then 7 else 0 end, 'APPROVED', count(*) from fresh group by 1, 2
on conflict (organisation, left_on, outcome) do update set stays = t.stays + excluded.stays;
drop table fresh;

select indexdef from put_away \gexec
vacuum analyze;
checkpoint;
