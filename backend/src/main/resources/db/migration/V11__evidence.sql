-- Photos say when and where they were taken and which of them look alike; an upload goes on where it broke off; sign-in sheets are kept no longer than needed.

-- Width and height as shown, upright. A fingerprint is 64 bits that a picture keeps when it is scaled, compressed again or made a
-- little brighter; a picture too plain to be told from others has none. What stood in the photo's own data, if it was there.
alter table stored_file
    add column examined     boolean not null default false,
    add column width        int,
    add column height       int,
    add column fingerprint  bigint,
    add column taken_at     timestamptz,
    add column latitude     numeric(9, 6),
    add column longitude    numeric(9, 6),
    add column sheet        boolean,
    add column destroyed_at timestamptz;
create index stored_file_content_ix on stored_file (sha256, id);
-- Whether reports ever named a file as a sign-in sheet; null of what no report ever named, whose time comes to an end as well.
update stored_file f set sheet = s.sheet
  from (select cast(e ->> 'file' as uuid) as id, bool_or(e ->> 'kind' = 'SHEET') as sheet
          from (select evidence from activity_report
                union all select counted_content -> 'evidence' from activity_report where counted_content is not null
                union all select content -> 'evidence' from report_step where content is not null) r
         cross join lateral jsonb_array_elements(coalesce(r.evidence, '[]')) e
         group by 1) s
 where s.id = f.id;
create index stored_file_ending_ix on stored_file (id) where sheet is distinct from false and destroyed_at is null;

-- The fingerprint in four bands of 16 bits. Of two that differ in at most 4r+3 bits, one band differs in at most r: the near ones
-- are among those found by the bands' values and the values r bits away, without reading the others.
create table photo_print (
    band  smallint not null,
    value int not null,
    file  uuid not null references stored_file on delete cascade,
    primary key (band, value, file)
);

-- What has arrived of a file that is still being sent, by whoever sends it.
create table upload (
    person     uuid not null,
    sha256     text collate "C" not null,
    size       int not null,
    received   int not null,
    touched_at timestamptz not null,
    primary key (person, sha256),
    constraint upload_receives_no_more_than_its_size check (received <= size)
);
create index upload_touched_ix on upload (touched_at);

create table upload_part (
    person    uuid not null,
    sha256    text collate "C" not null,
    starts_at int not null,
    content   bytea not null,
    primary key (person, sha256, starts_at),
    foreign key (person, sha256) references upload on delete cascade
);
-- photos are compressed already
alter table upload_part alter column content set storage external;
