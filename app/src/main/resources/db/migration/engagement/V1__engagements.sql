-- The relation of a client and a provider for one matter. Its id is its scope's id. The row holds terms only, never
-- anything of the matter's content: people of the provider see it before any of them is let into the matter.
create table engagement.engagement (
    id                       uuid primary key references access.scope,
    matter_id                uuid        not null references access.scope,
    client_organization_id   uuid        not null references access.organization,
    provider_organization_id uuid        not null references access.organization,
    title                    text        not null check (length(btrim(title)) between 1 and 200),
    model                    text        not null,
    price_unit               text        not null check (price_unit in ('PER_DOCUMENT', 'PER_HOUR', 'FIXED')),
    rate                     numeric     not null check (rate >= 0),
    currency                 text        not null check (length(currency) = 3),
    due_at                   timestamptz not null,
    offered_by               uuid        not null,
    offered_by_name          text        not null,
    offered_at               timestamptz not null,
    supervisor_id            uuid,
    supervisor_name          text,
    manager_id               uuid,
    manager_name             text,
    state                    text        not null
        check (state in ('OFFERED', 'WITHDRAWN', 'DECLINED', 'ACCEPTED', 'OPEN', 'PAUSED', 'ENDED')),
    changed_at               timestamptz not null,
    check (client_organization_id <> provider_organization_id),
    check ((supervisor_id is null) = (supervisor_name is null))
);
-- Two at a time would share the provider's locks in the matter: more work goes under the one there is.
create unique index engagement_once on engagement.engagement (matter_id, provider_organization_id)
    where state not in ('WITHDRAWN', 'DECLINED', 'ENDED');
create index on engagement.engagement (provider_organization_id, id);

-- Each step, appended; the state of the engagement is where the last one led.
create table engagement.event (
    id              uuid primary key,
    engagement_id   uuid        not null references engagement.engagement,
    kind            text        not null,
    person_id       uuid        not null,
    person_name     text        not null,
    organization_id uuid        not null,
    about           text        not null default '',
    reason          text        not null default '',
    at              timestamptz not null
);
create index on engagement.event (engagement_id, id);

-- Who promised what, in the very words that were shown.
create table engagement.undertaking (
    id              uuid primary key,
    engagement_id   uuid        not null references engagement.engagement,
    person_id       uuid        not null,
    organization_id uuid        not null,
    text_version    int         not null,
    text            text        not null,
    confirmed_at    timestamptz not null,
    unique (engagement_id, person_id),
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);

grant usage on schema engagement to sc_app;

alter table engagement.engagement enable row level security;
alter table engagement.engagement force row level security;
grant select, insert on engagement.engagement to sc_app;
grant update (supervisor_id, supervisor_name, manager_id, manager_name, state, changed_at)
    on engagement.engagement to sc_app;
-- Members of the engagement; the client's members of the matter; and those of the provider who may answer an offer,
-- unless a wall stands against them.
create policy concerned on engagement.engagement for select to sc_app
    using (exists (select 1 from access.invited i where i.scope_id = engagement.id)
           or (client_organization_id = tenancy.organization()
               and exists (select 1 from access.granted g where g.scope_id = engagement.matter_id))
           or (provider_organization_id = tenancy.organization()
               and exists (select 1 from access.organization_role r
                           where r.person_id = tenancy.person() and r.role in ('PROJECT_MANAGER', 'ORGANIZATION_ADMIN'))
               and not exists (select 1 from access.walled w where w.scope_id in (engagement.id, engagement.matter_id))));
create policy offered on engagement.engagement for insert to sc_app
    with check (client_organization_id = tenancy.organization() and offered_by = tenancy.person()
                and exists (select 1 from access.granted g where g.scope_id = engagement.id)
                and exists (select 1 from access.granted g where g.scope_id = engagement.matter_id));
create policy stepped on engagement.engagement for update to sc_app
    using (tenancy.organization() in (client_organization_id, provider_organization_id))
    with check (tenancy.organization() in (client_organization_id, provider_organization_id));

alter table engagement.event enable row level security;
alter table engagement.event force row level security;
grant select, insert on engagement.event to sc_app;
create policy concerned on engagement.event for select to sc_app
    using (exists (select 1 from engagement.engagement e where e.id = engagement_id));
create policy told on engagement.event for insert to sc_app
    with check (person_id = tenancy.person() and organization_id = tenancy.organization()
                and exists (select 1 from engagement.engagement e where e.id = engagement_id));

alter table engagement.undertaking enable row level security;
alter table engagement.undertaking force row level security;
grant select, insert on engagement.undertaking to sc_app;
create policy members on engagement.undertaking for select to sc_app
    using (exists (select 1 from access.invited i where i.scope_id = engagement_id));
create policy confirmed on engagement.undertaking for insert to sc_app
    with check (person_id = tenancy.person() and organization_id = tenancy.organization()
                and exists (select 1 from access.invited i where i.scope_id = engagement_id));
