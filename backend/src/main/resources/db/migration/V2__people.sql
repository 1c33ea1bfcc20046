-- Duties hang on posts with dated holders: what people may do follows from the posts they hold or stand in for.

alter table post
    add column version      bigint not null default 0,
    add column organisation text references organisation,
    add column role         text,
    add constraint post_role_is_held_at_a_unit check ((organisation is null) = (role is null)),
    add constraint post_one_per_unit_and_role_uq unique (organisation, role);

alter table post_holder
    add column account        uuid references account,
    add column stands_in_for  uuid references account,
    add column reason         text,
    add column took_over_from uuid references account,
    add column work_moved_at  timestamptz,
    add constraint post_holder_ends_after_it_begins check (valid_to is null or valid_from is null or valid_to >= valid_from),
    add constraint post_holder_deputy_has_an_end check (stands_in_for is null or (valid_from is not null and valid_to is not null));
create index post_holder_post_ix on post_holder (post);
create index post_holder_account_ix on post_holder (account) where account is not null;
create index post_holder_work_ix on post_holder (valid_from) where took_over_from is not null and work_moved_at is null;

-- Who was given a role by an account holds the post from now on, since always.
insert into post (code, name, organisation, role)
select distinct a.organisation || '-' || r.role,
       o.name || ' · ' || case r.role when 'REPORTER' then '填报' when 'REVIEWER' then '审核' when 'OFFICE' then '督查'
                                       when 'LEADER' then '责任领导' else '系统管理' end || '岗',
       a.organisation, r.role
  from account a
 cross join unnest(a.roles) as r(role)
  join organisation o on o.code = a.organisation;

insert into post_holder (id, post, person, account)
select gen_random_uuid(), a.organisation || '-' || r.role, a.display_name, a.id
  from account a
 cross join unnest(a.roles) as r(role);

alter table account drop column roles, add column phone text;

-- Whoever has to act on a report: at first the one who filed it, after a handover the successor.
alter table activity_report
    add column handled_by      uuid,
    add column handled_by_name text;
update activity_report set handled_by = filed_by, handled_by_name = filed_by_name;
alter table activity_report
    alter column handled_by set not null,
    alter column handled_by_name set not null,
    drop constraint activity_report_filed_by_fkey;
create index activity_report_handled_ix on activity_report (handled_by, occurred_to desc nulls last, id desc);
alter table stored_file drop constraint stored_file_stored_by_fkey;

-- Other systems that call over HTTP, and the tokens they show.
create table integration (
    id                  uuid primary key,
    version             bigint not null,
    code                text collate "C" not null constraint integration_code_uq unique,
    name                text not null,
    organisation        text not null references organisation,
    owner               uuid not null references account,
    scopes              varchar[] not null,
    addresses           varchar[] not null,
    requests_per_minute int not null,
    active              boolean not null,
    created_at          timestamptz not null
);

create table integration_token (
    id           uuid primary key,
    integration  uuid not null references integration,
    hash         bytea not null constraint integration_token_hash_uq unique,
    hint         text not null,
    name         text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    last_address text
);
create index integration_token_integration_ix on integration_token (integration);
