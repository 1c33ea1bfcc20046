-- Signing in: passwords that must be changed, sign-ins people can see and end, pauses after failed tries.

alter table account add column must_change_password boolean not null default false;

delete from sign_in_session; -- those before had no id; everybody signs in once more
alter table sign_in_session
    add column id           uuid not null constraint sign_in_session_id_uq unique,
    add column last_seen_at timestamptz not null,
    add column address      text,
    add column device       text;

-- A browser that has signed in as somebody before; strangers' tries do not count against it.
create table known_device (
    hash       bytea primary key,
    account    uuid not null references account,
    seen_at    timestamptz not null
);
create index known_device_age_ix on known_device (seen_at);

-- Tries that have not succeeded, by name and by where they come from: an address, or a known device.
create table sign_in_try (
    name_hash    bytea not null,
    origin       text not null,
    failures     int not null,
    last_at      timestamptz not null,
    paused_until timestamptz,
    primary key (name_hash, origin)
);
create index sign_in_try_origin_ix on sign_in_try (origin, last_at);
create index sign_in_try_age_ix on sign_in_try (last_at);
