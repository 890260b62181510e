create table jobs.job (
    id              uuid primary key,
    kind            text        not null,
    matter_id       uuid,
    organization_id uuid        not null,
    person_id       uuid        not null,
    state           text        not null default 'WAITING'
                    check (state in ('WAITING', 'RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED')),
    stage           text        not null default '',
    done            bigint      not null default 0,
    total           bigint,
    place           text        not null,
    message         text        not null default '',
    wish            text        not null default 'GO' check (wish in ('GO', 'PAUSE', 'CANCEL')),
    due_at          timestamptz not null default now(),
    submitted_at    timestamptz not null default now(),
    started_at      timestamptz,
    ended_at        timestamptz,
    busy_millis     bigint      not null default 0,
    failures        int         not null default 0,
    lease_epoch     int         not null default 0,
    lease_until     timestamptz
);
create index job_due on jobs.job (due_at) where state in ('WAITING', 'RUNNING');
create index on jobs.job (matter_id, submitted_at desc);

alter table jobs.job enable row level security;
alter table jobs.job force row level security;

grant usage on schema jobs to sc_app, sc_worker;
grant select, insert on jobs.job to sc_app;
grant update (state, stage, done, total, place, message, wish, due_at, started_at, ended_at, busy_millis, failures,
              lease_until) on jobs.job to sc_app;
create policy seen on jobs.job for select to sc_app
    using (case when matter_id is null then organization_id = tenancy.organization() and person_id = tenancy.person()
                else exists (select 1 from access.granted g where g.scope_id = matter_id) end);
create policy submitted on jobs.job for insert to sc_app
    with check (person_id = tenancy.person() and organization_id = tenancy.organization()
                and (matter_id is null or exists (select 1 from access.granted g where g.scope_id = matter_id)));
create policy steered on jobs.job for update to sc_app
    using (case when matter_id is null then organization_id = tenancy.organization() and person_id = tenancy.person()
                else exists (select 1 from access.granted g where g.scope_id = matter_id) end);

-- The sweep knows whose job is due and nothing about what is in it.
grant select (id, kind, organization_id, person_id, state, wish, due_at, lease_epoch, lease_until) on jobs.job to sc_worker;
grant update (state, lease_epoch, lease_until) on jobs.job to sc_worker;
create policy sweep on jobs.job to sc_worker using (true) with check (true);
