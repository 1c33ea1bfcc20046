-- A reporter, a reviewer and an office clerk to measure with; the hash is of :password.
create extension if not exists pgcrypto;
create temporary table people (username text, unit text, role text);
insert into people values ('bench', 'KX-500101', 'REPORTER'), ('bench.lead', 'KX-DEPT-KPB', 'REVIEWER'), ('bench.office', 'KX-DEPT-BGS', 'OFFICE');
insert into account (id, version, username, password_hash, display_name, organisation, active, created_at)
select gen_random_uuid(), 0, username, crypt(:'password', gen_salt('bf', 10)), username, unit, true, now() from people
on conflict (username) do nothing;
insert into post (code, name, organisation, role) select unit || '-' || role, username, unit, role from people on conflict do nothing;
insert into post_holder (id, post, person, account)
select gen_random_uuid(), p.unit || '-' || p.role, p.username, a.id from people p join account a using (username)
 where not exists (select 1 from post_holder h where h.account = a.id);
