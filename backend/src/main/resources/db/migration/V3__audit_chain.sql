-- The audit trail can be added to and not altered, and a chain of hashes shows it when somebody did all the same.

alter table audit_event
    add column for_whom text,
    add column outcome  text not null default 'DONE';
create index audit_event_actor_ix on audit_event (actor, id);
create index audit_event_action_ix on audit_event (action, id);
create index audit_event_entity_id_ix on audit_event (entity_id, id);
create index audit_event_organisation_ix on audit_event (organisation, id);
create index audit_event_at_ix on audit_event (at, id);
create index audit_event_refused_ix on audit_event (id) where outcome = 'REFUSED';

-- What is hashed of an event: every column, in one fixed form. Sealer and verifier both ask here.
create function audit_text(e audit_event) returns text stable language sql as $$
    select jsonb_build_array(
        e.id, cast(extract(epoch from e.at) * 1000000 as bigint), e.actor_kind, e.actor, e.for_whom, e.organisation, e.action,
        e.entity, e.entity_id, e.before, e.after, e.reason, e.request_id, e.address, e.outcome)::text
$$;

-- Committed events that no seal covers yet; written in the event's own transaction, so that a late commit is never skipped.
create table audit_unsealed (
    event bigint primary key
);

create table audit_seal (
    position  bigint primary key,
    event     bigint not null constraint audit_seal_event_uq unique,
    hash      bytea not null,
    sealed_at timestamptz not null
);

insert into audit_unsealed select id from audit_event;

-- One sealer at a time; the others go away at once. Runs as the owner: the application may call it and do nothing else to seals.
create function seal_audit_events(most int) returns int language plpgsql security definer set search_path from current as $$
declare
    first  bigint;
    at     bigint;
    before bytea;
    next   record;
begin
    if not pg_try_advisory_xact_lock(5914407315) then
        return 0;
    end if;
    select s.position, s.hash into at, before from audit_seal s order by s.position desc limit 1;
    at := coalesce(at, 0);
    before := coalesce(before, ''::bytea);
    first := at;
    for next in select u.event, audit_text(e) as content
                  from audit_unsealed u join audit_event e on e.id = u.event order by u.event limit most loop
        at := at + 1;
        before := sha256(before || convert_to(next.content, 'UTF8'));
        insert into audit_seal (position, event, hash, sealed_at) values (at, next.event, before, now());
    end loop;
    delete from audit_unsealed u using audit_seal s where s.event = u.event and s.position > first;
    return at - first;
end
$$;

-- For whoever asks, the owner included; a superuser who takes this away is found out by the chain.
create function audit_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_event_is_kept before update or delete on audit_event for each row execute function audit_is_kept();
create trigger audit_event_is_not_emptied before truncate on audit_event execute function audit_is_kept();
create trigger audit_seal_is_kept before update or delete on audit_seal for each row execute function audit_is_kept();
create trigger audit_seal_is_not_emptied before truncate on audit_seal execute function audit_is_kept();

-- The application's own role reads and adds.
do $$
declare
    role name;
begin
    for role in select distinct g.grantee from information_schema.role_table_grants g
                 where g.table_schema = current_schema() and g.table_name = 'audit_event' and g.grantee not in (current_user, 'PUBLIC') loop
        execute format('revoke all on audit_event, audit_unsealed, audit_seal from %I', role);
        execute format('grant select, insert on audit_event, audit_unsealed to %I', role);
        execute format('grant select on audit_seal to %I', role);
    end loop;
end
$$;
