-- How a subject stands in a matter: by its last check and by the last decision on each of that check's hits. Answers
-- whoever owns the matter or is invited to it, and the subject's own organization while it is admitted; says to
-- everybody else what it says of somebody who was never checked.
grant usage, create on schema matter to sc_grants;
grant select on matter.conflict_check, matter.conflict_hit, matter.conflict_decision to sc_grants;
create policy grants on matter.conflict_check for select to sc_grants using (true);
create policy grants on matter.conflict_hit for select to sc_grants using (true);
create policy grants on matter.conflict_decision for select to sc_grants using (true);

create function matter.conflict_standing(in_matter uuid, in_subject uuid, out state text, out waived_until timestamptz)
    language sql stable security definer set search_path = ''
    as $$
        with latest as (
            select c.id, c.subject_organization_id from matter.conflict_check c
            where c.matter_id = in_matter and c.subject_id = in_subject
            order by c.id desc limit 1),
        told as (
            select l.id from latest l join access.scope s on s.id = in_matter
            where s.organization_id = tenancy.organization()
               or (l.subject_organization_id = tenancy.organization()
                   and (exists (select 1 from access.invited i where i.scope_id = in_matter)
                        or exists (select 1 from access.admission a
                                   where a.scope_id = in_matter and a.organization_id = tenancy.organization()
                                     and a.ended_at is null)))),
        judged as (
            select d.verdict, d.valid_until,
                   d.verdict is not null and (d.valid_until is null or d.valid_until > now()) as holds
            from told t
            join matter.conflict_hit h on h.check_id = t.id
            left join lateral (select e.verdict, e.valid_until from matter.conflict_decision e
                               where e.matter_id = h.matter_id and e.subject_id = h.subject_id
                                 and e.fingerprint = h.fingerprint
                               order by e.id desc limit 1) d on true)
        select case
                   when not exists (select 1 from told) then 'UNCHECKED'
                   when exists (select 1 from judged where holds and verdict = 'DECLINE') then 'DECLINED'
                   when exists (select 1 from judged where not holds) then 'OPEN'
                   else 'CLEARED'
               end,
               (select min(valid_until) from judged where holds)
    $$;
alter function matter.conflict_standing(uuid, uuid) owner to sc_grants;
revoke all on function matter.conflict_standing(uuid, uuid) from public;
grant execute on function matter.conflict_standing(uuid, uuid) to sc_app;

create function matter.conflict_state(in_matter uuid, in_subject uuid) returns text
    language sql stable security definer set search_path = ''
    as $$ select s.state from matter.conflict_standing(in_matter, in_subject) s $$;
alter function matter.conflict_state(uuid, uuid) owner to sc_grants;
revoke all on function matter.conflict_state(uuid, uuid) from public;
grant execute on function matter.conflict_state(uuid, uuid) to sc_app;
revoke create on schema matter from sc_grants;
