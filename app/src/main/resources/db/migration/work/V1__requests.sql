-- What somebody in the middle of handing over has said so far; theirs alone.
create table work.draft (
    id                 uuid primary key,
    matter_id          uuid        not null references matter.matter,
    made_by            uuid        not null,
    title              text        not null default '',
    instructions       text        not null default '',
    documents          int,
    documents_note     text        not null default '',
    due_at             timestamptz,
    priority           text,
    model              text,
    currency           text        not null,
    rates              text[]      not null default '{}',
    documents_per_hour int         not null,
    provider_id        uuid references access.organization,
    supervisor_id      uuid,
    changed_at         timestamptz not null,
    unique (matter_id, made_by)
);

-- Work handed over under an engagement. Seen by whoever sees the engagement, so it holds terms only; the instructions
-- are content and stand apart.
create table work.request (
    id                       uuid primary key,
    engagement_id            uuid        not null references engagement.engagement,
    matter_id                uuid        not null references matter.matter,
    client_organization_id   uuid        not null references access.organization,
    provider_organization_id uuid        not null references access.organization,
    kind                     text        not null,
    title                    text        not null check (length(btrim(title)) between 1 and 200),
    documents                int         not null check (documents > 0),
    documents_note           text        not null,
    due_at                   timestamptz not null,
    priority                 text        not null check (priority in ('COST', 'SPEED', 'QUALITY')),
    predicted_people         int         not null,
    predicted_finish         timestamptz,
    predicted_cost           numeric     not null,
    currency                 text        not null,
    handed_over_by           uuid        not null,
    handed_over_by_name      text        not null,
    handed_over_at           timestamptz not null,
    state                    text        not null,
    changed_at               timestamptz not null
);
create index on work.request (engagement_id, id);
create index on work.request (matter_id, id);

create table work.instruction (
    request_id uuid primary key references work.request,
    matter_id  uuid not null references matter.matter,
    text       text not null check (length(text) <= 20000)
);

create table work.request_event (
    id              uuid primary key,
    request_id      uuid        not null references work.request,
    state           text        not null,
    person_id       uuid        not null,
    person_name     text        not null,
    organization_id uuid        not null,
    reason          text        not null,
    at              timestamptz not null
);
create index on work.request_event (request_id, id);

grant usage on schema work to sc_app;

alter table work.draft enable row level security;
alter table work.draft force row level security;
grant select, insert, update, delete on work.draft to sc_app;
create policy own on work.draft to sc_app
    using (made_by = tenancy.person() and exists (select 1 from access.granted g where g.scope_id = matter_id))
    with check (made_by = tenancy.person() and exists (select 1 from access.granted g where g.scope_id = matter_id));

alter table work.request enable row level security;
alter table work.request force row level security;
grant select, insert on work.request to sc_app;
grant update (state, changed_at) on work.request to sc_app;
create policy concerned on work.request for select to sc_app
    using (exists (select 1 from engagement.engagement e where e.id = engagement_id));
create policy handed_over on work.request for insert to sc_app
    with check (client_organization_id = tenancy.organization() and handed_over_by = tenancy.person()
                and exists (select 1 from access.granted g where g.scope_id = matter_id));
create policy moved on work.request for update to sc_app
    using (tenancy.organization() in (client_organization_id, provider_organization_id))
    with check (tenancy.organization() in (client_organization_id, provider_organization_id));

alter table work.instruction enable row level security;
alter table work.instruction force row level security;
grant select, insert on work.instruction to sc_app;
create policy members on work.instruction to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = matter_id));

alter table work.request_event enable row level security;
alter table work.request_event force row level security;
grant select, insert on work.request_event to sc_app;
create policy concerned on work.request_event for select to sc_app
    using (exists (select 1 from work.request r where r.id = request_id));
create policy told on work.request_event for insert to sc_app
    with check (person_id = tenancy.person() and organization_id = tenancy.organization()
                and exists (select 1 from work.request r where r.id = request_id));
