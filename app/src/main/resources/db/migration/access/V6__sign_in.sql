-- Attempts are counted under a keyed hash of the account's or the address's name, so that an unknown account is slowed
-- down like a known one and the table tells nobody's name.
alter table access.credential
    drop column failures,
    drop column closed_until,
    add column totp_offered bytea; -- shown to the person, not confirmed by a code yet

create table access.attempt (
    key_hash     bytea primary key,
    failures     int         not null,
    closed_until timestamptz,
    last_at      timestamptz not null
);
create index on access.attempt (last_at);

create table access.recovery_code (
    person_id uuid        not null references access.person,
    code_hash bytea       not null,
    made_at   timestamptz not null default now(),
    used_at   timestamptz,
    primary key (person_id, code_hash)
);

-- The id names a session towards its owner; the token's hash names it to nobody.
alter table access.session
    add column id    uuid not null default gen_random_uuid(),
    add column agent text;
create unique index on access.session (id);

alter table access.invitation
    add column id         uuid   not null,
    add column roles      text[] not null default '{}',
    add column revoked_at timestamptz,
    add check ((kind = 'FOUNDER') = (email is null)),
    add check ((kind = 'FOUNDER') = (inviter_id is null)),
    add check ((inviter_id is null) = (organization_id is null)),
    add check (not 'PLATFORM_OPERATOR' = any (roles));
create unique index on access.invitation (id);
create index on access.invitation (organization_id, made_at);

do $$
declare t text;
begin
    foreach t in array array['attempt', 'recovery_code'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format('grant select, insert, update, delete on access.%I to sc_door', t);
        execute format('create policy door on access.%I to sc_door using (true) with check (true)', t);
    end loop;
end $$;

-- Roles that the acting person holds over the whole organization. Owned by the role that nobody can sign in as, since a
-- policy on a table cannot ask that same table.
create view access.held with (security_barrier) as
select r.role
from access.organization_role r
where r.person_id = tenancy.person()
  and not exists (select 1 from access.person p where p.id = r.person_id and p.disabled_at is not null);
grant create on schema access to sc_grants;
alter view access.held owner to sc_grants;
revoke create on schema access from sc_grants;
grant select on access.organization_role to sc_grants;
create policy grants on access.organization_role for select to sc_grants using (true);
grant select on access.held to sc_app;

-- Roles over an organization are given and taken by its administrators; the operator's role by operators alone.
drop policy own on access.organization_role;
create policy colleagues on access.organization_role for select to sc_app
    using (organization_id = tenancy.organization());
create policy given on access.organization_role for insert to sc_app
    with check (organization_id = tenancy.organization()
                and exists (select 1 from access.held h where h.role = 'ORGANIZATION_ADMIN')
                and (role <> 'PLATFORM_OPERATOR'
                     or exists (select 1 from access.held h where h.role = 'PLATFORM_OPERATOR')));
create policy taken on access.organization_role for delete to sc_app
    using (organization_id = tenancy.organization()
           and exists (select 1 from access.held h where h.role = 'ORGANIZATION_ADMIN')
           and (role <> 'PLATFORM_OPERATOR'
                or exists (select 1 from access.held h where h.role = 'PLATFORM_OPERATOR')));

-- People are invited, never inserted; they are kept by themselves or by an administrator.
drop policy hired on access.person;
revoke insert on access.person from sc_app;
drop policy kept on access.person;
create policy kept on access.person for update to sc_app
    using (organization_id = tenancy.organization()
           and (id = tenancy.person() or exists (select 1 from access.held h where h.role = 'ORGANIZATION_ADMIN')))
    with check (organization_id = tenancy.organization());

-- An inviter's organization sees its own open links, never their tokens.
grant select (id, kind, email, inviter_id, organization_id, roles, made_at, ends_at, used_at, revoked_at)
    on access.invitation to sc_app;
grant update (revoked_at) on access.invitation to sc_app;
drop policy inviting on access.invitation;
create policy inviting on access.invitation for insert to sc_app
    with check (inviter_id = tenancy.person() and organization_id = tenancy.organization()
                and (kind = 'ORGANIZATION'
                     or (kind = 'COLLEAGUE' and exists (select 1 from access.held h where h.role = 'ORGANIZATION_ADMIN'))));
create policy seen on access.invitation for select to sc_app using (organization_id = tenancy.organization());
create policy revoked on access.invitation for update to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

-- Walls: raised in one's own name; asked to be lifted in one's own name; lifted by somebody else, or, in an
-- organization of one, by the same person a day later.
alter table access.wall drop constraint wall_check1;
alter table access.wall add constraint lifted_by_another
    check (lifted_by is null
           or (lift_asked_by is not null
               and (lifted_by <> lift_asked_by or lifted_at >= lift_asked_at + interval '24 hours')));
drop policy members on access.wall;
create policy members on access.wall for select to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = wall.scope_id));
create policy raised on access.wall for insert to sc_app
    with check (raised_by = tenancy.person() and lift_asked_by is null and lifted_by is null
                and exists (select 1 from access.granted g where g.scope_id = wall.scope_id));
create policy lifted on access.wall for update to sc_app
    using (lifted_at is null and exists (select 1 from access.granted g where g.scope_id = wall.scope_id))
    with check (exists (select 1 from access.granted g where g.scope_id = wall.scope_id)
                and lift_asked_by is not null
                and (lifted_by is null
                     or (lifted_by = tenancy.person()
                         and (lifted_by <> lift_asked_by
                              or not exists (select 1 from access.person p
                                             where p.organization_id = tenancy.organization()
                                               and p.id <> tenancy.person() and p.disabled_at is null)))));
