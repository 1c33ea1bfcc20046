-- The register of organisations can be edited, and one unit can take over from others from a day on.
alter table organisation add column version bigint not null default 0;
alter table organisation alter column version drop default;

-- a unit may leave a collective and come back to it
alter table collective_member drop constraint collective_member_pkey;
alter table collective_member
    add constraint collective_member_once unique nulls not distinct (collective, organisation, valid_from);

create table succession (
    id           text collate "C" primary key,
    successor    text not null references organisation,
    begins_on    date not null,
    predecessors varchar[] not null,
    note         text,
    former       jsonb not null,
    entered_by   text not null,
    entered_at   timestamptz not null
);
