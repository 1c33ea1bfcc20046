-- A reporter to measure with; the hash is of :password.
create extension if not exists pgcrypto;
insert into account (id, version, username, password_hash, display_name, organisation, roles, active, created_at)
values (gen_random_uuid(), 0, 'bench', crypt(:'password', gen_salt('bf', 10)), 'bench', 'KX-500101', '{REPORTER}', true, now())
on conflict (username) do nothing;
