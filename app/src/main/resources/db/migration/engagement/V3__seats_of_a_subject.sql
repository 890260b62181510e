-- Where the acting organization has somebody seated as that subject: whoever keeps the subject's names need not be on the
-- engagement to have them compared again. Names the matter by its id alone.
grant usage, create on schema engagement to sc_grants;
grant select on engagement.seated_as, engagement.engagement to sc_grants;
create policy grants on engagement.seated_as for select to sc_grants using (true);
create policy grants on engagement.engagement for select to sc_grants using (true);
create function engagement.seats_of(in_subject uuid) returns table (matter_id uuid, subject jsonb)
    language sql stable security definer set search_path = ''
    as $$
        select distinct on (s.matter_id) s.matter_id, s.subject
        from engagement.seated_as s
        join engagement.engagement e on e.id = s.engagement_id
        where s.subject_id = in_subject and s.organization_id = tenancy.organization()
          and e.state in ('ACCEPTED', 'OPEN', 'PAUSED')
        order by s.matter_id, s.said_at desc
    $$;
alter function engagement.seats_of(uuid) owner to sc_grants;
revoke create on schema engagement from sc_grants;
revoke all on function engagement.seats_of(uuid) from public;
grant execute on function engagement.seats_of(uuid) to sc_app;
