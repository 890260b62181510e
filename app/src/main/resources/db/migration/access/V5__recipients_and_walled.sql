-- Where a wall stands against the acting person: for policies that show something by organization and not by
-- membership (the terms of an offer), so that a wall beats these as well.
create view access.walled with (security_barrier) as
select w.scope_id
from access.wall w
where w.lifted_at is null
  and (w.person_id = tenancy.person() or w.organization_id = tenancy.organization());
grant create on schema access to sc_grants;
alter view access.walled owner to sc_grants;
revoke create on schema access from sc_grants;
grant select on access.walled to sc_app;

-- An admitted organization may leave by itself: it declines an offer before anybody of it is seated.
create policy left_again on access.admission for update to sc_app
    using (organization_id = tenancy.organization());

-- To whom a notice goes, when the teller may not see the person: ids and roles, never a name or an address.
grant select (id, organization_id, disabled_at) on access.person to sc_worker;
grant select (person_id, organization_id, role) on access.organization_role to sc_worker;
create policy addressed on access.person for select to sc_worker using (true);
create policy addressed on access.organization_role for select to sc_worker using (true);
