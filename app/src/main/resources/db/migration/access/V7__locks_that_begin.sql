-- A lock may begin later: a waiver that ends closes the door at that second, without anybody passing by.
alter table access.lock add column valid_from timestamptz not null default now();
grant update (valid_from) on access.lock to sc_app;

create or replace view access.granted with (security_barrier) as
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
                    and l.valid_from <= now()
                    and (l.valid_until is null or l.valid_until > now())
                    and (l.person_id is null or l.person_id = m.person_id)
                    and (l.organization_id is null or l.organization_id = m.organization_id));

-- What a scope lies within: an engagement in its matter. Whoever of the owner is let into the outer one keeps the
-- conditions of the inner one as well, seated there or not.
alter table access.scope add column within uuid references access.scope;
grant select on access.scope to sc_grants;
create policy grants on access.scope for select to sc_grants using (true);
create policy keepers on access.lock to sc_app
    using (exists (select 1 from access.scope s join access.granted g on g.scope_id = s.within
                   where s.id = lock.scope_id and s.organization_id = tenancy.organization()))
    with check (exists (select 1 from access.scope s join access.granted g on g.scope_id = s.within
                        where s.id = lock.scope_id and s.organization_id = tenancy.organization()));

-- Who is cleared of conflicts is the owner's to say: nobody else lifts that lock, whatever a query forgets.
create policy conflict_is_the_owners on access.lock as restrictive for update to sc_app
    using (true)
    with check (lifted_at is null or name <> 'conflict'
                or exists (select 1 from access.scope s
                           where s.id = lock.scope_id and s.organization_id = tenancy.organization()));

-- Who of a scope's own organization is let in now: for finding somebody who may decide, when the one who asks may not
-- see who that is. Ids and roles alone.
create view access.seated with (security_barrier) as
select m.scope_id, m.person_id, m.organization_id, m.role, m.granted_at
from access.membership m
where m.admission_id is null
  and m.ended_at is null
  and m.valid_from <= now()
  and (m.valid_until is null or m.valid_until > now())
  and not exists (select 1 from access.person p where p.id = m.person_id and p.disabled_at is not null)
  and not exists (select 1 from access.wall w
                  where w.scope_id = m.scope_id and w.lifted_at is null
                    and (w.person_id = m.person_id or w.organization_id = m.organization_id))
  and not exists (select 1 from access.lock l
                  where l.scope_id = m.scope_id and l.lifted_at is null
                    and l.valid_from <= now()
                    and (l.valid_until is null or l.valid_until > now())
                    and (l.person_id is null or l.person_id = m.person_id)
                    and (l.organization_id is null or l.organization_id = m.organization_id));
grant create on schema access to sc_grants;
alter view access.seated owner to sc_grants;
revoke create on schema access from sc_grants;
grant select on access.seated to sc_worker;

-- Rooms above bring what was there before in line, in the name of the role that nobody signs in as.
grant insert on access.lock to sc_grants;
grant update (within) on access.scope to sc_grants;
create policy brought_in_line on access.lock for insert to sc_grants with check (placed_by = person_id);
create policy brought_in_line on access.scope for update to sc_grants using (within is null) with check (kind = 'ENGAGEMENT');
