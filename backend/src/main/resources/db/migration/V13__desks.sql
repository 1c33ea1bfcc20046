-- A leader keeps every directive about the measures led, a directive goes on when a later document takes the target's place, and a desk is asked only for the days a report has lain on it.

-- Who answers for all that a directive is about, not only for the first measure of it.
alter table directive add column measures varchar[] not null default '{}';
update directive set measures = array[measure] where measure is not null;
-- an action's outcomes are served by all its measures
update directive d set measures = coalesce((
         select array_agg(cast(m.code as varchar) order by m.ordinal) from measure m
          where exists (select 1 from indicator i where i.owner in (m.code, m.action) and i.code = coalesce(t.indicator, d.reference))), d.measures)
  from directive s left join target t on s.kind = 'BEHIND' and t.code = s.reference
 where s.id = d.id and d.kind in ('BEHIND', 'OBSERVATION_DUE');
alter table directive alter column measures drop default;
alter table directive drop column measure;

-- What is said of a target is said of all its versions, by the code of the first.
update directive d set reference = t.root from target t where d.kind = 'BEHIND' and t.code = d.reference and t.root is not null;
update reminder r set reference = t.root from target t where r.kind = 'BEHIND' and t.code = r.reference and t.root is not null;
insert into behind_since (target, year, since)
select t.root, b.year, min(b.since) from behind_since b join target t on t.code = b.target where t.root is not null group by t.root, b.year
on conflict (target, year) do update set since = least(behind_since.since, excluded.since);
delete from behind_since b using target t where t.code = b.target and t.root is not null;

-- From the day it came to the desk it lies on: an endorsed report begins anew on the lead unit's.
alter table review_escalation rename column submitted_at to arrived_at;
