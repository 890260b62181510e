-- To whom of the client's the supervision of a seconded person passed, and when; the newest counts.
create table staffing.supervision (
    id                  uuid primary key,
    placement_id        uuid        not null references staffing.placement,
    organization_id     uuid        not null references access.organization,
    supervisor_id       uuid        not null,
    supervisor_name     text        not null,
    transferred_by      uuid        not null,
    transferred_by_name text        not null,
    transferred_at      timestamptz not null
);
create index on staffing.supervision (placement_id, id);
alter table staffing.supervision enable row level security;
alter table staffing.supervision force row level security;
grant select, insert on staffing.supervision to sc_app;
create policy concerned on staffing.supervision for select to sc_app
    using (exists (select 1 from staffing.placement p where p.id = placement_id));
create policy transferred on staffing.supervision for insert to sc_app
    with check (organization_id = tenancy.organization() and transferred_by = tenancy.person()
                and exists (select 1 from staffing.placement p
                            join access.granted g on g.scope_id = p.engagement_id and g.role = 'CLIENT_OWNER'
                            where p.id = placement_id and p.kind = 'SECONDMENT' and p.state = 'SEATED'
                              and p.client_organization_id = supervision.organization_id));
