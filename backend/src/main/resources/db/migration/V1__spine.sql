-- The spine: organisations, people, the plan, its indicators and rules, reports, and what is counted from them.

create table organisation (
    code        text collate "C" primary key,
    name        text not null,
    short_name  text not null,
    kind        text not null,
    parent      text references organisation,
    territory   text,
    region      text,
    aliases     varchar[] not null default '{}',
    valid_from  date,
    valid_to    date,
    successor   text,
    tile_column int,
    tile_row    int,
    note        text,
    constraint organisation_ends_after_it_begins check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

create table collective (
    code          text collate "C" primary key,
    name          text not null,
    open_question text
);

create table collective_member (
    collective   text not null references collective,
    organisation text not null references organisation,
    valid_from   date,
    valid_to     date,
    primary key (collective, organisation)
);

create table account (
    id            uuid primary key,
    version       bigint not null,
    username      text not null constraint account_username_uq unique,
    password_hash text not null,
    display_name  text not null,
    organisation  text not null references organisation,
    roles         varchar[] not null,
    active        boolean not null,
    created_at    timestamptz not null
);

create table sign_in_session (
    token_hash bytea primary key,
    account    uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_in_session_account_ix on sign_in_session (account);

create sequence audit_event_seq increment by 50;
create table audit_event (
    id           bigint primary key,
    at           timestamptz not null,
    actor_kind   text not null,
    actor        text not null,
    organisation text,
    action       text not null,
    entity       text not null,
    entity_id    text not null,
    before       jsonb,
    after        jsonb,
    reason       text,
    request_id   text,
    address      text
);
create index audit_event_entity_ix on audit_event (entity, entity_id, id);

create table idempotency_key (
    principal    text not null,
    key          text not null,
    request_hash text not null,
    status       int not null,
    headers      jsonb not null,
    body         text not null,
    created_at   timestamptz not null,
    primary key (principal, key)
);
create index idempotency_key_age_ix on idempotency_key (created_at);

create table plan (
    code            text collate "C" primary key,
    document_number text not null,
    title           text not null,
    issuer          text not null,
    issued_on       date not null,
    first_year      int not null,
    last_year       int not null,
    full_text       text not null,
    green_from      numeric not null,
    yellow_from     numeric not null
);

create table action (
    code         text collate "C" primary key,
    plan         text not null references plan,
    ordinal      int not null,
    label        text not null,
    title        text not null,
    short_name   text not null,
    outcome_text text not null,
    span_start   int not null,
    span_end     int not null
);

create table measure (
    code       text collate "C" primary key,
    action     text not null references action,
    ordinal    int not null,
    label      text not null,
    title      text not null,
    full_text  text not null,
    span_start int not null,
    span_end   int not null
);

create table post (
    code          text collate "C" primary key,
    name          text not null,
    open_question text
);

create table post_holder (
    id         uuid primary key,
    post       text not null references post,
    person     text not null,
    valid_from date,
    valid_to   date
);

create table responsibility (
    id           uuid primary key,
    measure      text not null references measure,
    ordinal      int not null,
    role         text not null,
    post         text references post,
    organisation text references organisation,
    collective   text references collective,
    valid_from   date,
    valid_to     date,
    constraint responsibility_binds_one_party check (num_nonnulls(post, organisation, collective) = 1)
);

create table indicator (
    code            text collate "C" primary key,
    version         bigint not null,
    name            text not null,
    name_en         text,
    short_name      text not null,
    unit            text not null,
    indicator_class text not null,
    owner           text not null,
    accumulation    text not null,
    polarity        text not null,
    source          text not null,
    ordinal         int not null,
    note            text
);

create table target (
    code         text collate "C" primary key,
    indicator    text not null references indicator,
    owner        text not null,
    type         text not null,
    operator     text not null,
    value        numeric,
    tolerance    numeric,
    strength     text not null,
    cadence      text not null,
    period_start date,
    period_end   date,
    milestone_of text references target,
    ordinal      int not null,
    reading      jsonb not null,
    constraint target_relation_has_no_number check (type in ('VALUE', 'FOR_EACH') or value is null)
);

create table report_kind (
    code         text collate "C" primary key,
    version      bigint not null,
    name_zh      text not null,
    name_en      text not null,
    measures     varchar[] not null,
    fields       jsonb not null,
    photos       int not null,
    sheets       int not null,
    documents    int not null,
    joint        boolean not null,
    participants boolean not null,
    ordinal      int not null
);

create table counting_rule (
    id         uuid primary key,
    version    int not null,
    indicator  text not null references indicator,
    kind       text references report_kind,
    function   text not null,
    field      text,
    key        text,
    conditions jsonb not null,
    note       text,
    source     text
);

create table stored_file (
    id           uuid primary key,
    sha256       text not null,
    content_type text not null,
    size         bigint not null,
    name         text,
    stored_by    uuid not null references account,
    organisation text not null references organisation,
    created_at   timestamptz not null
);

create table activity_report (
    id               uuid primary key,
    version          bigint not null,
    kind             text not null references report_kind,
    title            text,
    organisation     text collate "C" not null references organisation,
    joint            varchar[] not null,
    measures         varchar[] not null,
    occurred_from    date,
    occurred_to      date,
    district         text,
    township         text,
    address          text,
    latitude         numeric,
    longitude        numeric,
    participants     int,
    summary          text,
    details          jsonb not null,
    evidence         jsonb not null,
    status           text not null,
    revision         int not null,
    counted_revision int,
    counted_content  jsonb,
    source_unit      text,
    source           text,
    external_id      text,
    flags            varchar[] not null,
    would_count      jsonb,
    comment          text,
    field_notes      jsonb not null,
    filed_by         uuid not null references account,
    filed_by_name    text not null,
    hands            uuid[] not null,
    submitted_at     timestamptz,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint activity_report_source_uq unique (source_unit, source, external_id),
    constraint activity_report_ends_after_it_begins check (occurred_to >= occurred_from)
);
create index activity_report_day_ix on activity_report (occurred_to desc nulls last, id desc);
create index activity_report_organisation_ix on activity_report (organisation, occurred_to desc nulls last, id desc);
create index activity_report_kind_ix on activity_report (kind, occurred_to desc nulls last, id desc);
create index activity_report_desk_ix on activity_report (submitted_at) where status in ('SUBMITTED', 'ENDORSED');
create index activity_report_open_ix on activity_report (organisation, status) where status not in ('APPROVED', 'VOIDED');

create table report_step (
    report      uuid not null references activity_report,
    ordinal     int not null,
    at          timestamptz not null,
    by          uuid not null,
    by_name     text not null,
    transition  text not null,
    from_status text,
    to_status   text not null,
    revision    int not null,
    comment     text,
    field_notes jsonb not null,
    content     jsonb,
    primary key (report, ordinal)
);

-- What approved reports add to indicators: append-only; a correction is a reversal and a new row.
create sequence contribution_seq increment by 50;
create table contribution (
    id           bigint primary key,
    indicator    text collate "C" not null,
    organisation text collate "C" not null,
    day          date not null,
    key          text collate "C",
    amount       numeric not null,
    sign         smallint not null,
    report       uuid not null,
    revision     int not null,
    rule         uuid not null,
    rule_version int not null,
    counted_at   timestamptz not null
);
create index contribution_indicator_ix on contribution (indicator, day desc, id desc);
create index contribution_report_ix on contribution (report);
create index contribution_key_ix on contribution (indicator, key, organisation, day) where key is not null;

-- Additive rows that no tally holds yet; the folding transaction deletes them.
create table unfolded (
    id           bigint primary key,
    indicator    text collate "C" not null,
    organisation text collate "C" not null,
    month        date not null,
    amount       numeric not null,
    reports      int not null
);

create table tally_organisation (
    indicator    text collate "C" not null,
    organisation text collate "C" not null,
    month        date not null,
    amount       numeric not null,
    reports      bigint not null,
    primary key (indicator, month, organisation)
);

create table tally_total (
    indicator text collate "C" not null,
    month     date not null,
    amount    numeric not null,
    reports   bigint not null,
    primary key (indicator, month)
);

-- For rules over keys (a station, a county): the report that speaks for the key in a year and organisation.
create table key_standing (
    indicator    text collate "C" not null,
    year         int not null,
    organisation text collate "C" not null,
    key          text collate "C" not null,
    day          date not null,
    contribution bigint not null,
    amount       numeric not null,
    report       uuid not null,
    revision     int not null,
    primary key (indicator, year, organisation, key)
);

create index activity_report_evidence_ix on activity_report using gin (evidence jsonb_path_ops);
create index activity_report_counted_evidence_ix on activity_report using gin ((counted_content -> 'evidence') jsonb_path_ops)
    where counted_content is not null;
