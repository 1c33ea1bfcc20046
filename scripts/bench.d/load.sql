-- Approved reports number :first to :last with everything that approving them would have written: three kinds, all
-- districts, four years, 1,000 stations. The self-check must agree with what stands here.
create temporary table fresh as
select n,
       cast(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000' as uuid) as id,
       case when n % 5 < 3 then 'TRAINING_SESSION' when n % 5 = 3 then 'DEMO_FIELD' else 'VOLUNTEER_EVENT' end as kind,
       d.code as organisation, d.territory,
       date '2023-01-01' + cast(cast(n as bigint) * 7919 % (current_date - date '2023-01-01') as int) as day,
       10 + n % 90 as people, 'station ' || n % 1000 as station
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

insert into contribution (id, indicator, organisation, day, key, amount, sign, report, revision, rule, rule_version, counted_at)
select (select coalesce(max(id), 0) from contribution) + row_number() over (), r.indicator, f.organisation, f.day,
       case when r.function = 'LATEST' then f.station end,
       case r.indicator when 'PEOPLE-REACHED' then f.people when 'RADIATED-AREA' then 100 + f.n % 50 else 1 end,
       1, f.id, 1, r.id, r.version, f.day
  from fresh f join counting_rule r
    on r.indicator = 'ACTIVITIES'
    or r.indicator = 'PEOPLE-REACHED' and f.kind <> 'DEMO_FIELD'
    or r.indicator = 'M04-REPORTS' and f.kind <> 'VOLUNTEER_EVENT'
    or r.indicator = 'M06-REPORTS' and f.kind = 'VOLUNTEER_EVENT'
    or r.indicator = 'TRAINING-SESSIONS' and f.kind = 'TRAINING_SESSION'
    or r.indicator in ('DEMO-FIELDS', 'RADIATED-AREA') and f.kind = 'DEMO_FIELD'
    or r.indicator = 'YUZHOU-EVENTS' and f.kind = 'VOLUNTEER_EVENT';
select setval('contribution_seq', (select max(id) from contribution) + 1000);

insert into tally_organisation as t (indicator, organisation, month, amount, reports)
select c.indicator, c.organisation, date_trunc('month', c.day), sum(c.amount), count(*)
  from contribution c join fresh f on f.id = c.report where c.key is null group by 1, 2, 3
on conflict (indicator, month, organisation) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;
insert into tally_total as t (indicator, month, amount, reports)
select c.indicator, date_trunc('month', c.day), sum(c.amount), count(*)
  from contribution c join fresh f on f.id = c.report where c.key is null group by 1, 2
on conflict (indicator, month) do update set amount = t.amount + excluded.amount, reports = t.reports + excluded.reports;
truncate key_standing;
insert into key_standing (indicator, year, organisation, key, day, contribution, amount, report, revision)
select distinct on (indicator, extract(year from day), organisation, key)
       indicator, extract(year from day), organisation, key, day, id, amount, report, revision
  from contribution where key is not null order by indicator, extract(year from day), organisation, key, day desc, id desc;
drop table fresh;
vacuum analyze;
checkpoint;
