-- What needs someone: directives (督办) with their history, reminders in the page and by mail, and months and years that are closed.

alter table account add column email text;

-- A month or a year of a plan in which nothing is handed in, approved, reopened or voided any more; a reopening keeps the row.
create table closed_period (
    id                 uuid primary key,
    version            bigint not null,
    plan               text collate "C" not null references plan,
    year               int not null,
    month              int,
    closed_at          timestamptz not null,
    closed_by_name     text not null,
    comment            text,
    reopened_at        timestamptz,
    reopened_by_name   text,
    reopening_reason   text,
    constraint closed_period_month_is_one check (month between 1 and 12),
    constraint closed_period_reopened_with_a_reason check (num_nonnulls(reopened_at, reopened_by_name, reopening_reason) in (0, 3))
);
create unique index closed_period_once_uq on closed_period (plan, year, coalesce(month, 0)) where reopened_at is null;

-- 督办: what a unit or the holder of a leader's post is asked to do by a day.
create table directive (
    id             uuid primary key,
    version        bigint not null,
    year           int not null,
    ordinal        int not null,
    organisation   text collate "C" references organisation,
    post           text collate "C" references post,
    kind           text not null,
    reference      text not null,
    subject_year   int not null,
    subject_title  text not null,
    measure        text collate "C" references measure,
    request        text not null,
    due_on         date not null,
    status         text not null,
    issued_by      uuid not null,
    issued_by_name text not null,
    issued_at      timestamptz not null,
    constraint directive_number_uq unique (year, ordinal),
    constraint directive_has_one_owner check (num_nonnulls(organisation, post) = 1)
);
create index directive_due_ix on directive (due_on) where status in ('OPEN', 'REPLIED');
create index directive_subject_ix on directive (kind, reference);

create table directive_step (
    directive uuid not null references directive,
    ordinal   int not null,
    at        timestamptz not null,
    by_name   text not null,
    step      text not null,
    status    text not null,
    comment   text,
    primary key (directive, ordinal)
);

-- What somebody is told, by the page and, if they have an address, by mail.
create table notification (
    id           uuid primary key,
    account      uuid not null references account,
    cause        text not null,
    title        text not null,
    text         text not null,
    link         text not null,
    sent_by_name text not null,
    created_at   timestamptz not null,
    read_at      timestamptz
);
create index notification_account_ix on notification (account, id desc);
create index notification_unread_ix on notification (account) where read_at is null;

-- Mail still to be sent, written with its notification; claimed before it is sent, so that none is sent twice.
create table mail_outbox (
    notification uuid primary key references notification,
    status       text not null,
    tries        int not null,
    next_try_at  timestamptz not null,
    settled_at   timestamptz,
    fault        text
);
create index mail_outbox_due_ix on mail_outbox (next_try_at) where status = 'WAITING';

-- What was said to whom about what, by hand or by the clock; of one level once for what is due on one day.
create table reminder (
    id           uuid primary key,
    kind         text not null,
    reference    text not null,
    subject_year int not null,
    level        text not null,
    due_on       date,
    day          date not null,
    at           timestamptz not null,
    by_name      text not null,
    told         varchar[] not null,
    mailed       int not null,
    comment      text
);
create index reminder_subject_ix on reminder (kind, reference, subject_year, at desc);
create unique index reminder_level_uq on reminder (kind, reference, level, due_on) where level <> 'BY_HAND';

-- Which level each waiting report has reached; a new submission begins anew.
create table review_escalation (
    report       uuid not null references activity_report,
    submitted_at timestamptz not null,
    level        text not null,
    primary key (report, submitted_at, level)
);

-- Since when a target is seen to be behind.
create table behind_since (
    target text collate "C" not null,
    year   int not null,
    since  date not null,
    primary key (target, year)
);
