-- As whom somebody of the provider was seated: the subject of the conflict check. Whoever has several subjects in a
-- matter is let in once all of them are cleared; a row stays when the seat ends.
create table engagement.seated_as (
    engagement_id   uuid        not null references engagement.engagement,
    matter_id       uuid        not null references access.scope,
    person_id       uuid        not null,
    organization_id uuid        not null,
    subject_id      uuid        not null,
    subject         jsonb       not null,
    said_by         uuid        not null,
    said_at         timestamptz not null,
    primary key (engagement_id, person_id, subject_id),
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create index on engagement.seated_as (matter_id, subject_id);

alter table engagement.seated_as enable row level security;
alter table engagement.seated_as force row level security;
grant select, insert on engagement.seated_as to sc_app;
grant update (subject, said_by, said_at) on engagement.seated_as to sc_app;
create policy decided on engagement.seated_as for select to sc_app
    using (exists (select 1 from access.granted g join access.scope s on s.id = g.scope_id
                   where g.scope_id = matter_id and s.organization_id = tenancy.organization()));
create policy managed on engagement.seated_as for select to sc_app
    using (organization_id = tenancy.organization()
           and exists (select 1 from access.invited i where i.scope_id = engagement_id and i.role = 'PROJECT_MANAGER'));
create policy said on engagement.seated_as for insert to sc_app
    with check (organization_id = tenancy.organization() and said_by = tenancy.person()
                and exists (select 1 from access.invited i where i.scope_id = engagement_id)
                and exists (select 1 from engagement.engagement e
                            where e.id = engagement_id and e.matter_id = seated_as.matter_id
                              and e.provider_organization_id = tenancy.organization()));
create policy said_anew on engagement.seated_as for update to sc_app
    using (organization_id = tenancy.organization()
           and exists (select 1 from access.invited i where i.scope_id = engagement_id and i.role = 'PROJECT_MANAGER'))
    with check (said_by = tenancy.person());

-- Engagements from before lie within their matters; whoever is seated there was never checked, and is kept out until
-- they are. They are seated as themselves, by name.
alter table engagement.engagement no force row level security;
alter table engagement.seated_as no force row level security;
update access.scope s set within = e.matter_id
from engagement.engagement e where e.id = s.id and s.within is null;

insert into engagement.seated_as
    (engagement_id, matter_id, person_id, organization_id, subject_id, subject, said_by, said_at)
select distinct on (e.id, p.id)
       e.id, e.matter_id, p.id, p.organization_id, p.id,
       jsonb_build_object('id', p.id, 'organizationId', p.organization_id, 'disclosed', true, 'names',
                          jsonb_build_array(jsonb_build_object('name', p.name, 'kind', 'PERSON', 'tie', 'OWN_NAME',
                                                               'from', null, 'until', null))),
       p.id, now()
from engagement.engagement e
join access.membership m on m.scope_id = e.id and m.ended_at is null
join access.person p on p.id = m.person_id and p.organization_id = e.provider_organization_id
where e.state in ('ACCEPTED', 'OPEN', 'PAUSED');

insert into access.lock (id, scope_id, person_id, name, reason, placed_by)
select gen_random_uuid(), scope_id, person_id, 'conflict', 'You are being checked for conflicts of interest.', person_id
from (select engagement_id as scope_id, person_id from engagement.seated_as
      union select matter_id, person_id from engagement.seated_as) seated
on conflict do nothing;
alter table engagement.engagement force row level security;
alter table engagement.seated_as force row level security;
