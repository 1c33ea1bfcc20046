-- Reports :first to :last that wait at the desk, so that there is something to approve while boards are read.
create temporary table w as
select cast('f0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id, n from generate_series(cast(:first as int), cast(:last as int)) n;
insert into activity_report (id, version, kind, title, organisation, joint, measures, occurred_from, occurred_to, district, address,
       participants, details, evidence, status, revision, flags, would_count, field_notes, filed_by, filed_by_name, handled_by, handled_by_name, hands,
       submitted_at, created_at, updated_at)
select w.id, 1, 'TRAINING_SESSION', '待审报告 ' || w.n, 'KX-500101', '{}', '{M04}', '2023-05-20', '2023-05-20', '500101', '箱子村', 64,
       '{"topic": "修剪", "setting": "FIELD", "hours": 2.5, "farmers": 30}',
       '[{"file": "01a209ca-2147-7fcc-a1f4-a7af5b2cbc2b", "kind": "PHOTO", "caption": "现场", "contentType": "image/jpeg", "size": 9, "name": "p.jpg"}]',
       'SUBMITTED', 1, '{}', '{"ACTIVITIES": 1, "TRAINING-SESSIONS": 1}', '[]', a.id, a.display_name, a.id, a.display_name, array[a.id], now(), now(), now()
  from w cross join (select id, display_name from account where username = 'bench') a;
insert into queue_stay (report, organisation, day, counted_already, amounts, entered_at)
select id, 'KX-500101', '2023-05-20', false, '{"ACTIVITIES": 1, "TRAINING-SESSIONS": 1}', now() from w;
