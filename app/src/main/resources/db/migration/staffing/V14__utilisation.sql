-- Stretches of little work that were told: each once.
create table staffing.idle_alert (
    placement_id uuid        not null references staffing.placement,
    since        date        not null,
    told_at      timestamptz not null,
    primary key (placement_id, since)
);
alter table staffing.idle_alert enable row level security;
alter table staffing.idle_alert force row level security;
grant select, insert on staffing.idle_alert to sc_app;
create policy concerned on staffing.idle_alert for select to sc_app
    using (exists (select 1 from staffing.placement p
                   where p.id = placement_id and p.organization_id = tenancy.organization()));
create policy told on staffing.idle_alert for insert to sc_app
    with check (exists (select 1 from staffing.placement p
                        where p.id = placement_id and p.organization_id = tenancy.organization())
                and (select bench.keeps()));
