-- A team that a client asks for under an engagement. What is asked stands in one document, as it was said: it is read as
-- a whole and never searched in. Seen by those on the engagement who negotiate or read it, not by each reviewer: it says
-- what the team may cost.
create table staffing.request (
    id                       uuid primary key,
    engagement_id            uuid        not null references engagement.engagement,
    client_organization_id   uuid        not null references access.organization,
    provider_organization_id uuid        not null references access.organization,
    asked                    jsonb       not null,
    asked_by                 uuid        not null,
    asked_by_name            text        not null,
    asked_at                 timestamptz not null,
    state                    text        not null check (state in ('OPEN', 'WITHDRAWN')),
    changed_at               timestamptz not null
);
create index on staffing.request (engagement_id, id);
create index on staffing.request (provider_organization_id, id);

-- Whom the provider itself keeps out of a matter, whatever the client's check for conflicts says, with each change of
-- mind kept; the newest counts. It belongs to the provider: the matter's id is a name here and opens nothing.
create table staffing.holding (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    matter          uuid        not null,
    professional_id uuid        not null references bench.professional,
    held            boolean     not null,
    reason          text        not null check (length(btrim(reason)) between 1 and 2000),
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null
);
create index on staffing.holding (matter, professional_id, id);

grant usage on schema staffing to sc_app;

alter table staffing.request enable row level security;
alter table staffing.request force row level security;
grant select, insert on staffing.request to sc_app;
grant update (state, changed_at) on staffing.request to sc_app;
create policy concerned on staffing.request for select to sc_app
    using (tenancy.organization() in (client_organization_id, provider_organization_id)
           and exists (select 1 from access.granted g
                       where g.scope_id = engagement_id
                         and g.role in ('CLIENT_OWNER', 'SUPERVISING_ATTORNEY', 'PROJECT_MANAGER', 'BILLING', 'AUDITOR')));
create policy asked on staffing.request for insert to sc_app
    with check (client_organization_id = tenancy.organization() and asked_by = tenancy.person()
                and exists (select 1 from access.granted g
                            where g.scope_id = engagement_id and g.role = 'CLIENT_OWNER')
                and exists (select 1 from engagement.engagement e
                            where e.id = engagement_id
                              and e.client_organization_id = request.client_organization_id
                              and e.provider_organization_id = request.provider_organization_id));
create policy withdrawn on staffing.request for update to sc_app
    using (client_organization_id = tenancy.organization()
           and exists (select 1 from access.granted g
                       where g.scope_id = engagement_id and g.role = 'CLIENT_OWNER'))
    with check (client_organization_id = tenancy.organization());

alter table staffing.holding enable row level security;
alter table staffing.holding force row level security;
grant select, insert on staffing.holding to sc_app;
create policy seen on staffing.holding for select to sc_app
    using (organization_id = tenancy.organization() and (select bench.sees()));
create policy decided on staffing.holding for insert to sc_app
    with check (organization_id = tenancy.organization() and decided_by = tenancy.person() and (select bench.keeps())
                and exists (select 1 from bench.professional p where p.id = professional_id));

-- Walls stand in the client's house, where the provider cannot look; about its own people, in a matter to which it was
-- admitted, it learns whether one stands and nothing else.
create function staffing.shut_out(in_matter uuid, people uuid[]) returns table (person_id uuid)
    language sql stable security definer set search_path = ''
    as $$
        select p.id
        from access.person p
        where p.id = any(people) and p.organization_id = tenancy.organization()
          and exists (select 1 from access.admission a
                      where a.scope_id = in_matter and a.organization_id = p.organization_id and a.ended_at is null)
          and exists (select 1 from access.wall w
                      where w.scope_id = in_matter and w.lifted_at is null
                        and (w.person_id = p.id or w.organization_id = p.organization_id))
    $$;
grant usage, create on schema staffing to sc_grants;
alter function staffing.shut_out(uuid, uuid[]) owner to sc_grants;
revoke create on schema staffing from sc_grants;
revoke all on function staffing.shut_out(uuid, uuid[]) from public;
grant execute on function staffing.shut_out(uuid, uuid[]) to sc_app;
