-- A reporter to measure with; the hash is of :password.
create extension if not exists pgcrypto;
insert into account (id, version, username, password_hash, display_name, organisation, active, created_at)
values (gen_random_uuid(), 0, 'bench', crypt(:'password', gen_salt('bf', 10)), 'bench', 'KX-500101', true, now())
on conflict (username) do nothing;
insert into post (code, name, organisation, role) values ('KX-500101-REPORTER', 'bench', 'KX-500101', 'REPORTER') on conflict do nothing;
insert into post_holder (id, post, person, account)
select gen_random_uuid(), 'KX-500101-REPORTER', 'bench', a.id from account a
 where a.username = 'bench' and not exists (select 1 from post_holder h where h.account = a.id);
