-- Whether somebody is cleared now, which is what the client's sight of them hangs on: the client's check came out clear,
-- and the provider, whose rows the client may not read, did not hold them back.
create function staffing.cleared(in_matter uuid, professional uuid) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select matter.conflict_state(in_matter, professional) = 'CLEARED'
               and coalesce((select not h.held from staffing.holding h
                             where h.matter = in_matter and h.professional_id = professional
                             order by h.id desc limit 1), true)
    $$;
grant usage, create on schema staffing to sc_grants;
alter function staffing.cleared(uuid, uuid) owner to sc_grants;
revoke create on schema staffing from sc_grants;
revoke all on function staffing.cleared(uuid, uuid) from public;
grant execute on function staffing.cleared(uuid, uuid) to sc_app;
grant select on staffing.holding to sc_grants;
create policy grants on staffing.holding for select to sc_grants using (true);

-- A team that the provider has found; the client sees it once it is proposed. Proposing another takes it back.
create table staffing.plan (
    id              uuid primary key,
    request_id      uuid        not null references staffing.request,
    organization_id uuid        not null references access.organization,
    seats           int         not null check (seats > 0),
    per_hour        numeric     not null,
    currency        text        not null check (length(currency) = 3),
    stages          jsonb       not null,
    locked          uuid[]      not null default '{}',
    left_out        uuid[]      not null default '{}',
    alternative_to  uuid        references staffing.plan,
    made_by         uuid        not null,
    made_by_name    text        not null,
    made_at         timestamptz not null,
    proposed_at     timestamptz,
    withdrawn_at    timestamptz check (withdrawn_at is null or proposed_at is not null)
);
create index on staffing.plan (request_id, id);

-- Who is to sit where. Written once; only the client's answer, and that the seat was given, come later. A seat that
-- follows another repeats somebody whom the client accepted in an earlier team: that answer stands.
create table staffing.seat (
    id               uuid primary key,
    plan_id          uuid        not null references staffing.plan,
    organization_id  uuid        not null references access.organization,
    matter           uuid        not null,
    professional_id  uuid        not null references bench.professional,
    name             text        not null,
    role             text        not null,
    hourly_rate      numeric     not null,
    reasons          jsonb       not null,
    follows          uuid        references staffing.seat,
    answer           text        not null default 'OPEN' check (answer in ('OPEN', 'ACCEPTED', 'REFUSED')),
    answer_reason    text        not null default '' check (length(answer_reason) <= 2000),
    answered_by_name text        not null default '',
    answered_at      timestamptz,
    seated_at        timestamptz,
    unique (plan_id, professional_id)
);

alter table staffing.plan enable row level security;
alter table staffing.plan force row level security;
grant select, insert on staffing.plan to sc_app;
grant update (proposed_at, withdrawn_at) on staffing.plan to sc_app;
create policy concerned on staffing.plan for select to sc_app
    using (exists (select 1 from staffing.request r where r.id = request_id)
           and (organization_id = tenancy.organization() or proposed_at is not null));
create policy made on staffing.plan for insert to sc_app
    with check (organization_id = tenancy.organization() and made_by = tenancy.person()
                and exists (select 1 from staffing.request r
                            where r.id = request_id and r.provider_organization_id = plan.organization_id));
create policy proposed on staffing.plan for update to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

alter table staffing.seat enable row level security;
alter table staffing.seat force row level security;
grant select, insert on staffing.seat to sc_app;
grant update (answer, answer_reason, answered_by_name, answered_at, seated_at) on staffing.seat to sc_app;
create policy concerned on staffing.seat for select to sc_app
    using (exists (select 1 from staffing.plan p where p.id = plan_id)
           and (organization_id = tenancy.organization() or staffing.cleared(matter, professional_id)));
create policy made on staffing.seat for insert to sc_app
    with check (organization_id = tenancy.organization() and answer = 'OPEN' and seated_at is null
                and exists (select 1 from staffing.plan p
                            join staffing.request r on r.id = p.request_id
                            join engagement.engagement e on e.id = r.engagement_id
                            where p.id = plan_id and p.organization_id = seat.organization_id
                              and e.matter_id = seat.matter));
create policy answered on staffing.seat for update to sc_app
    using (exists (select 1 from staffing.plan p where p.id = plan_id)
           and (organization_id = tenancy.organization() or staffing.cleared(matter, professional_id)));

-- The answer is the client's alone and given once; the seat is the provider's to give, after it.
create function staffing.refuse_foreign_answer() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
        if new.answer is distinct from old.answer
           and (old.answer <> 'OPEN' or old.follows is not null or new.organization_id = tenancy.organization()
                or not exists (select 1 from staffing.plan p
                               where p.id = new.plan_id and p.proposed_at is not null and p.withdrawn_at is null)) then
            raise exception 'the answer for seat % is not yours to give', old.id using errcode = '42501';
        end if;
        if new.seated_at is distinct from old.seated_at
           and (new.answer <> 'ACCEPTED' or new.organization_id <> tenancy.organization()) then
            raise exception 'seat % is not yours to fill', old.id using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_foreign_answer before update on staffing.seat
    for each row execute function staffing.refuse_foreign_answer();

-- Only an accepted seat of the same person under the same request is followed.
create function staffing.refuse_foreign_following() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
        if new.follows is not null
           and not exists (select 1 from staffing.seat f
                           join staffing.plan of_f on of_f.id = f.plan_id
                           join staffing.plan mine on mine.id = new.plan_id and mine.request_id = of_f.request_id
                           where f.id = new.follows and f.follows is null and f.answer = 'ACCEPTED'
                             and f.professional_id = new.professional_id) then
            raise exception 'seat % follows no accepted one', new.id using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_foreign_following before insert on staffing.seat
    for each row execute function staffing.refuse_foreign_following();
