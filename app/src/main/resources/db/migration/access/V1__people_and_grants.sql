create table access.organization (
    id         uuid primary key,
    name       text        not null check (length(btrim(name)) between 1 and 200),
    kind       text        not null check (kind in ('SOLO', 'FIRM', 'LEGAL_DEPARTMENT', 'PROVIDER')),
    time_zone  text        not null,
    founded_at timestamptz not null default now()
);

create table access.person (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    name            text        not null check (length(btrim(name)) between 1 and 200),
    email           text        not null check (email = lower(email) and position('@' in email) > 1),
    time_zone       text        not null,
    joined_at       timestamptz not null default now(),
    disabled_at     timestamptz,
    unique (id, organization_id)
);
create unique index person_email on access.person (email);
create index on access.person (organization_id);

-- Roles that reach over a whole organization; roles in a matter or an engagement stand in the membership.
create table access.organization_role (
    person_id       uuid not null,
    organization_id uuid not null,
    role            text not null,
    primary key (person_id, role),
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);

-- What the door needs to know to let somebody in; the application's role cannot read it.
create table access.credential (
    person_id        uuid primary key references access.person,
    password_hash    text        not null,
    totp_secret      bytea,
    totp_last_step   bigint,
    failures         int         not null default 0,
    closed_until     timestamptz,
    changed_at       timestamptz not null default now()
);

create table access.session (
    token_hash      bytea primary key,
    person_id       uuid        not null,
    organization_id uuid        not null,
    begun_at        timestamptz not null default now(),
    seen_at         timestamptz not null default now(),
    ends_at         timestamptz not null,
    proved_at       timestamptz,
    second_factor   boolean     not null default false,
    address         text,
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create index on access.session (person_id);
create index on access.session (ends_at);

-- One-time links: the founder's, a colleague's, another organization's.
create table access.invitation (
    token_hash      bytea primary key,
    kind            text        not null check (kind in ('FOUNDER', 'COLLEAGUE', 'ORGANIZATION')),
    person_id       uuid,
    email           text,
    inviter_id      uuid,
    organization_id uuid,
    made_at         timestamptz not null default now(),
    ends_at         timestamptz not null,
    used_at         timestamptz
);

-- Opaque things that somebody can have access to: matters, engagements, pools register themselves here.
create table access.scope (
    id              uuid primary key,
    kind            text not null check (kind in ('MATTER', 'ENGAGEMENT')),
    organization_id uuid not null references access.organization,
    registered_at   timestamptz not null default now()
);

-- Another organization is let into a scope: its own staff may then seat its people there. Ending the admission closes
-- all of their memberships at once.
create table access.admission (
    id              uuid primary key,
    scope_id        uuid        not null references access.scope,
    organization_id uuid        not null references access.organization,
    admitted_by     uuid        not null,
    admitted_at     timestamptz not null default now(),
    ended_at        timestamptz
);
create unique index admission_once on access.admission (scope_id, organization_id) where ended_at is null;

create table access.membership (
    id              uuid primary key,
    person_id       uuid        not null,
    organization_id uuid        not null,
    scope_id        uuid        not null references access.scope,
    admission_id    uuid references access.admission,
    role            text        not null,
    valid_from      timestamptz not null default now(),
    valid_until     timestamptz,
    ended_at        timestamptz,
    granted_by      uuid        not null,
    granted_at      timestamptz not null default now(),
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create unique index membership_once on access.membership (person_id, scope_id, role) where ended_at is null;
create index on access.membership (scope_id);

-- An ethical wall: beats every grant at once. Raised by one person, in force at once; lifting takes two.
create table access.wall (
    id              uuid primary key,
    scope_id        uuid        not null references access.scope,
    person_id       uuid,
    organization_id uuid,
    reason          text        not null check (length(btrim(reason)) > 0),
    raised_by       uuid        not null,
    raised_at       timestamptz not null default now(),
    lift_asked_by   uuid,
    lift_asked_at   timestamptz,
    lifted_by       uuid,
    lifted_at       timestamptz,
    check ((person_id is null) <> (organization_id is null)),
    check (lifted_by is null or lifted_by <> lift_asked_by)
);
create index on access.wall (scope_id) where lifted_at is null;

-- A named condition that keeps members out until somebody who may lift it does: nobody sees content behind it.
-- person and organization both null: the lock holds for everybody in the scope.
create table access.lock (
    id              uuid primary key,
    scope_id        uuid        not null references access.scope,
    person_id       uuid,
    organization_id uuid,
    name            text        not null,
    reason          text        not null,
    placed_by       uuid        not null,
    placed_at       timestamptz not null default now(),
    valid_until     timestamptz,
    lifted_by       uuid,
    lifted_at       timestamptz
);
create index on access.lock (scope_id) where lifted_at is null;
create unique index lock_once on access.lock
    (scope_id, name, coalesce(person_id, '00000000-0000-0000-0000-000000000000'),
     coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) where lifted_at is null;

-- Who may see what, now. Owned by a role that cannot sign in, so that reading the memberships below does not fall
-- under the reader's own policies; it answers for the acting person alone.
create view access.granted with (security_barrier) as
select m.scope_id, m.role
from access.membership m
where m.person_id = tenancy.person()
  and m.ended_at is null
  and m.valid_from <= now()
  and (m.valid_until is null or m.valid_until > now())
  and (m.admission_id is null
       or exists (select 1 from access.admission a where a.id = m.admission_id and a.ended_at is null))
  and not exists (select 1 from access.person p where p.id = m.person_id and p.disabled_at is not null)
  and not exists (select 1 from access.wall w
                  where w.scope_id = m.scope_id and w.lifted_at is null
                    and (w.person_id = m.person_id or w.organization_id = m.organization_id))
  and not exists (select 1 from access.lock l
                  where l.scope_id = m.scope_id and l.lifted_at is null
                    and (l.valid_until is null or l.valid_until > now())
                    and (l.person_id is null or l.person_id = m.person_id)
                    and (l.organization_id is null or l.organization_id = m.organization_id));

-- The same without the locks: who will be let in once they are lifted. Shows that a matter or engagement exists and
-- which conditions are open, never content.
create view access.invited with (security_barrier) as
select m.scope_id, m.role
from access.membership m
where m.person_id = tenancy.person()
  and m.ended_at is null
  and m.valid_from <= now()
  and (m.valid_until is null or m.valid_until > now())
  and (m.admission_id is null
       or exists (select 1 from access.admission a where a.id = m.admission_id and a.ended_at is null))
  and not exists (select 1 from access.person p where p.id = m.person_id and p.disabled_at is not null)
  and not exists (select 1 from access.wall w
                  where w.scope_id = m.scope_id and w.lifted_at is null
                    and (w.person_id = m.person_id or w.organization_id = m.organization_id));

grant usage on schema access to sc_app, sc_worker, sc_door, sc_grants;
grant create on schema access to sc_grants;
alter view access.granted owner to sc_grants;
alter view access.invited owner to sc_grants;
revoke create on schema access from sc_grants;
grant select on access.person, access.membership, access.admission, access.wall, access.lock to sc_grants;
grant select on access.granted, access.invited to sc_app;

do $$
declare t text;
begin
    foreach t in array array['organization', 'person', 'organization_role', 'credential', 'session', 'invitation',
                             'scope', 'admission', 'membership', 'wall', 'lock'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
    end loop;
    foreach t in array array['person', 'membership', 'admission', 'wall', 'lock'] loop
        execute format('create policy grants on access.%I for select to sc_grants using (true)', t);
    end loop;
end $$;

-- The application: everybody signed in may read the directory of organizations; people are seen by their own
-- organization and by those who share a matter or an engagement with them.
grant select on access.organization to sc_app;
grant update (name, time_zone) on access.organization to sc_app;
create policy directory on access.organization for select to sc_app using (tenancy.person() is not null);
create policy own on access.organization for update to sc_app
    using (id = tenancy.organization()) with check (id = tenancy.organization());

grant select on access.membership to sc_app;
grant insert on access.membership to sc_app;
grant update (valid_until, ended_at) on access.membership to sc_app;
create policy shared on access.membership for select to sc_app
    using (person_id = tenancy.person() or organization_id = tenancy.organization()
           or exists (select 1 from access.invited i where i.scope_id = membership.scope_id));
create policy given on access.membership for insert to sc_app
    with check (granted_by = tenancy.person()
                and (exists (select 1 from access.invited i where i.scope_id = membership.scope_id)
                     or (admission_id is null
                         and exists (select 1 from access.scope s
                                     where s.id = membership.scope_id and s.organization_id = tenancy.organization()))
                     or (organization_id = tenancy.organization()
                         and exists (select 1 from access.admission a
                                     where a.id = membership.admission_id and a.scope_id = membership.scope_id
                                       and a.organization_id = tenancy.organization() and a.ended_at is null))));
create policy ended on access.membership for update to sc_app
    using (exists (select 1 from access.invited i where i.scope_id = membership.scope_id));

grant select on access.person to sc_app;
grant insert on access.person to sc_app;
grant update (name, time_zone, disabled_at) on access.person to sc_app;
create policy seen on access.person for select to sc_app
    using (organization_id = tenancy.organization()
           or exists (select 1 from access.membership m where m.person_id = person.id));
create policy hired on access.person for insert to sc_app with check (organization_id = tenancy.organization());
create policy kept on access.person for update to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

grant select, insert, delete on access.organization_role to sc_app;
create policy own on access.organization_role to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

grant select, insert on access.scope to sc_app;
create policy known on access.scope for select to sc_app
    using (organization_id = tenancy.organization()
           or exists (select 1 from access.invited i where i.scope_id = scope.id)
           or exists (select 1 from access.admission a where a.scope_id = scope.id));
create policy registered on access.scope for insert to sc_app with check (organization_id = tenancy.organization());

grant select, insert on access.admission to sc_app;
grant update (ended_at) on access.admission to sc_app;
create policy concerned on access.admission for select to sc_app
    using (organization_id = tenancy.organization()
           or exists (select 1 from access.invited i where i.scope_id = admission.scope_id));
create policy admitted on access.admission for insert to sc_app
    with check (admitted_by = tenancy.person()
                and exists (select 1 from access.granted g where g.scope_id = admission.scope_id));
create policy ended on access.admission for update to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = admission.scope_id));

grant select, insert on access.wall to sc_app;
grant update (lift_asked_by, lift_asked_at, lifted_by, lifted_at) on access.wall to sc_app;
create policy members on access.wall to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = wall.scope_id))
    with check (exists (select 1 from access.granted g where g.scope_id = wall.scope_id));

grant select, insert on access.lock to sc_app;
grant update (lifted_by, lifted_at) on access.lock to sc_app;
create policy members on access.lock to sc_app
    using (exists (select 1 from access.invited i where i.scope_id = lock.scope_id))
    with check (exists (select 1 from access.invited i where i.scope_id = lock.scope_id));

grant insert on access.invitation to sc_app;
create policy inviting on access.invitation for insert to sc_app
    with check (inviter_id = tenancy.person() and organization_id = tenancy.organization());

-- The door: credentials, sessions and one-time links, and what they need of people and organizations.
grant select, insert, update on access.credential, access.session, access.invitation to sc_door;
grant delete on access.session to sc_door;
grant select, insert on access.organization, access.person, access.organization_role to sc_door;
do $$
declare t text;
begin
    foreach t in array array['credential', 'session', 'invitation', 'organization', 'person', 'organization_role'] loop
        execute format('create policy door on access.%I to sc_door using (true) with check (true)', t);
    end loop;
end $$;
