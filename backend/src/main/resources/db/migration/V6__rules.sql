-- Counting rules follow one another instead of changing, lights can be judged by points and in five colours, kinds can be retired.

alter table counting_rule
    add column begun_at timestamptz not null default now(),
    add column ended_at timestamptz,
    add column replaces uuid references counting_rule;
alter table counting_rule alter column begun_at drop default;

alter table plan
    add column version bigint not null default 0,
    add column basis text not null default 'RATIO',
    add column colours text not null default 'THREE',
    add column blue_from numeric,
    add column orange_from numeric;
alter table plan
    alter column version drop default,
    alter column basis drop default,
    alter column colours drop default,
    add constraint plan_five_colours_have_five_lines check ((colours = 'FIVE') = (blue_from is not null) and (colours = 'FIVE') = (orange_from is not null));

alter table report_kind add column retired boolean not null default false;
alter table report_kind alter column retired drop default;
