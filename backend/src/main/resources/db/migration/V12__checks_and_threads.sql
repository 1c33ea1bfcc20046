-- Whoever files or reviews a report is shown what strikes about it and may talk about it there; units find joint work in their own list.

-- What was found when it was handed in: of the last time on the report, of each time on the step.
alter table activity_report add column findings jsonb not null default '[]';
alter table report_step add column findings jsonb;

-- What else took place there in those days; how many a unit hands in on a day.
create index activity_report_place_ix on activity_report (district, occurred_to, occurred_from);
create index activity_report_handed_in_ix on activity_report (organisation, submitted_at);

-- Which versions showed a file, so that an earlier one can be looked at.
create index report_step_evidence_ix on report_step using gin ((content -> 'evidence') jsonb_path_ops) where content is not null;

-- What units took part in, and the counted part of it.
create index activity_report_joint_ix on activity_report using gin (joint);
create index activity_report_joined_ix on activity_report (occurred_to) include (id, joint)
    where counted_revision is not null and counted_content is null and joint <> '{}';

-- What people say to each other about a report; nothing is taken back.
create table report_comment (
    id           uuid primary key,
    report       uuid not null references activity_report,
    at           timestamptz not null,
    by           uuid not null,
    by_name      text not null,
    organisation text not null references organisation,
    pointer      text,
    text         text not null,
    constraint report_comment_says_something check (length(text) between 1 and 2000)
);
create index report_comment_report_ix on report_comment (report, id);
create index activity_report_revised_ix on activity_report (id) where counted_content is not null;
