-- Whoever is erased from the bench is nameless in what staffing keeps of them: the rows that the eraser may not see, too.
create function staffing.forget(professional uuid) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
        if not exists (select 1 from bench.professional p
                       where p.id = professional and p.organization_id = tenancy.organization()
                         and p.erased_at is not null) then
            return;
        end if;
        update staffing.seat set name = '–', reasons = '[]', answer_reason = '' where professional_id = professional;
        update staffing.holding set reason = '–' where professional_id = professional;
        update staffing.onboarding_item i set done_by_name = '–'
            from staffing.onboarding o
            join staffing.placement p on p.id = o.placement_id
            where o.id = i.onboarding_id and p.professional_id = professional and i.done_by = 'PROFESSIONAL'
              and i.done_at is not null;
        update staffing.onboarding o set name = '–'
            from staffing.placement p where p.id = o.placement_id and p.professional_id = professional;
        update staffing.hour_entry e set note = ''
            from staffing.placement p where p.id = e.placement_id and p.professional_id = professional;
        update staffing.certificate c set note = '', signed_by_name = '–', content = null
            from staffing.placement p where p.id = c.placement_id and p.professional_id = professional;
        update staffing.placement set name = '–', answer_reason = '', end_reason = '' where professional_id = professional;
    end $$;
grant usage, create on schema staffing to sc_grants;
alter function staffing.forget(uuid) owner to sc_grants;
revoke create on schema staffing from sc_grants;
revoke all on function staffing.forget(uuid) from public;
grant execute on function staffing.forget(uuid) to sc_app;
grant select on staffing.plan, staffing.placement, staffing.seat, staffing.onboarding, staffing.onboarding_item, staffing.hour_entry,
    staffing.certificate, staffing.holding to sc_grants;
grant update (name, reasons, answer_reason) on staffing.seat to sc_grants;
grant update (reason) on staffing.holding to sc_grants;
grant update (done_by_name) on staffing.onboarding_item to sc_grants;
grant update (name) on staffing.onboarding to sc_grants;
grant update (note) on staffing.hour_entry to sc_grants;
grant update (note, signed_by_name, content) on staffing.certificate to sc_grants;
grant update (name, answer_reason, end_reason) on staffing.placement to sc_grants;
do $$
declare t text;
begin
    foreach t in array array['seat', 'onboarding', 'onboarding_item', 'hour_entry', 'certificate', 'placement'] loop
        execute format('create policy reads on staffing.%I for select to sc_grants using (true)', t);
    end loop;
    foreach t in array array['seat', 'holding', 'onboarding', 'onboarding_item', 'hour_entry', 'certificate', 'placement'] loop
        execute format('create policy forgets on staffing.%I for update to sc_grants using (true)', t);
    end loop;
end $$;
