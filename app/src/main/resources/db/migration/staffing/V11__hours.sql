-- Hours that professionals log on their placements. Appended: what was wrong is reversed by an entry of its own.
create table staffing.hour_entry (
    id              uuid primary key,
    placement_id    uuid        not null references staffing.placement,
    organization_id uuid        not null,
    person_id       uuid        not null,
    day             date        not null,
    minutes         int         not null check (minutes <> 0 and minutes between -1440 and 1440),
    note            text        not null check (length(note) <= 500),
    reverses        uuid        unique references staffing.hour_entry,
    logged_at       timestamptz not null,
    check ((reverses is not null) = (minutes < 0))
);
create index on staffing.hour_entry (placement_id, day);

-- Which share of which cap was told: each once.
create table staffing.cap_alert (
    placement_id uuid        not null references staffing.placement,
    cap_minutes  int         not null,
    percent      int         not null check (percent in (50, 80, 100)),
    told_at      timestamptz not null,
    primary key (placement_id, cap_minutes, percent)
);

do $$
declare t text;
begin
    foreach t in array array['hour_entry', 'cap_alert'] loop
        execute format('alter table staffing.%I enable row level security', t);
        execute format('alter table staffing.%I force row level security', t);
        execute format('grant select, insert on staffing.%I to sc_app', t);
        execute format('create policy concerned on staffing.%I for select to sc_app '
            || 'using (exists (select 1 from staffing.placement p where p.id = placement_id))', t);
    end loop;
end $$;
create policy logged on staffing.hour_entry for insert to sc_app
    with check (person_id = tenancy.person() and organization_id = tenancy.organization()
                and exists (select 1 from staffing.placement p
                            where p.id = placement_id and p.person_id = tenancy.person()));
create policy told on staffing.cap_alert for insert to sc_app
    with check (exists (select 1 from staffing.placement p
                        where p.id = placement_id and p.person_id = tenancy.person()));
