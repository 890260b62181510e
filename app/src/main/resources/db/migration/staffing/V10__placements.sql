-- The life of a placement: somebody accepted by the client is invited, answers, gets the seat, works, leaves. What is
-- in the row may be read by the professional: neither client nor matter are named in it, their ids open nothing.
create table staffing.placement (
    id                     uuid primary key,
    organization_id        uuid        not null references access.organization,
    engagement_id          uuid        not null references engagement.engagement,
    request_id             uuid        not null references staffing.request,
    seat_id                uuid        not null unique references staffing.seat,
    matter                 uuid        not null,
    professional_id        uuid        not null references bench.professional,
    person_id              uuid        not null,
    name                   text        not null,
    role                   text        not null,
    kind                   text        not null check (kind in ('PROJECT', 'SECONDMENT', 'TRIAL')),
    starts_on              date        not null,
    ends_on                date        not null check (ends_on >= starts_on),
    ends_at                timestamptz not null, -- exclusive: the end of the last day where the professional is
    weekly_hours           int         not null check (weekly_hours between 1 and 80),
    hourly_rate            numeric     not null check (hourly_rate >= 0),
    currency               text        not null check (length(currency) = 3),
    cap_minutes            int         check (cap_minutes between 60 and 6000000),
    wording                text        not null check (length(wording) <= 2000),
    invited_by             uuid        not null,
    invited_by_name        text        not null,
    invited_at             timestamptz not null,
    asked_by               uuid        not null, -- the client's person who asked for the team: an id, to be told things
    state                  text        not null
        check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SEATED', 'ENDED')),
    answer_reason          text        not null default '' check (length(answer_reason) <= 2000),
    answered_at            timestamptz,
    client_organization_id uuid, -- written with the seat: before it the professional is not to learn it
    seated_at              timestamptz,
    ended_at               timestamptz,
    ended_by_name          text        not null default '',
    end_reason             text        not null default '' check (length(end_reason) <= 2000),
    settled_at             timestamptz, -- over, and the provider gave the days back and wrote the register
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create index on staffing.placement (request_id, id);
create index on staffing.placement (person_id, id);
create index on staffing.placement (organization_id, state);
-- Two at a time would share their locks in the matter.
create unique index placement_once on staffing.placement (engagement_id, professional_id)
    where state in ('INVITED', 'ACCEPTED', 'SEATED');

-- A provider's checklist of a role; placements keep the copy that they began with.
create table staffing.checklist_item (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    role            text        not null,
    place           int         not null,
    words           text        not null check (length(btrim(words)) between 1 and 300),
    mandatory       boolean     not null,
    done_by         text        not null check (done_by in ('PROFESSIONAL', 'PROVIDER')),
    after_access    boolean     not null,
    removed_at      timestamptz
);
create index on staffing.checklist_item (organization_id, role);

-- Somebody's way through a checklist: of a placement, or of a colleague whom the provider seated by hand.
create table staffing.onboarding (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    engagement_id   uuid        not null references engagement.engagement,
    matter          uuid        not null,
    person_id       uuid        not null,
    placement_id    uuid        unique references staffing.placement,
    name            text        not null,
    role            text        not null,
    begun_at        timestamptz not null,
    completed_at    timestamptz,
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create index on staffing.onboarding (engagement_id);
create index on staffing.onboarding (person_id);
create index on staffing.onboarding (organization_id);

create table staffing.onboarding_item (
    id              uuid primary key,
    onboarding_id   uuid    not null references staffing.onboarding,
    organization_id uuid    not null,
    place           int     not null,
    words           text    not null,
    mandatory       boolean not null,
    done_by         text    not null check (done_by in ('PROFESSIONAL', 'PROVIDER')),
    after_access    boolean not null,
    done_at         timestamptz,
    done_by_name    text    not null default ''
);
create index on staffing.onboarding_item (onboarding_id);

-- The job that looks after an organization's placements, and when it last looked.
create table staffing.placement_watch (
    organization_id uuid primary key references access.organization,
    job_id          uuid        not null,
    looked_at       timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['placement', 'checklist_item', 'onboarding', 'onboarding_item', 'placement_watch'] loop
        execute format('alter table staffing.%I enable row level security', t);
        execute format('alter table staffing.%I force row level security', t);
        execute format('grant select, insert on staffing.%I to sc_app', t);
    end loop;
end $$;

-- The professional sees their own; whoever keeps the provider's bench all of them; the client's side of the engagement
-- those of people who are cleared of conflicts.
grant update (state, answer_reason, answered_at, client_organization_id, seated_at, ended_at, ended_by_name, end_reason,
              settled_at, cap_minutes) on staffing.placement to sc_app;
create policy concerned on staffing.placement for select to sc_app
    using (person_id = tenancy.person()
           or (organization_id = tenancy.organization() and (select bench.sees()))
           or (staffing.cleared(matter, professional_id)
               and exists (select 1 from engagement.engagement e
                           where e.id = engagement_id and e.client_organization_id = tenancy.organization())
               and exists (select 1 from access.granted g
                           where g.scope_id = engagement_id
                             and g.role in ('CLIENT_OWNER', 'SUPERVISING_ATTORNEY', 'BILLING', 'AUDITOR'))));
create policy invited on staffing.placement for insert to sc_app
    with check (organization_id = tenancy.organization() and invited_by = tenancy.person() and state = 'INVITED'
                and (select bench.keeps()) and client_organization_id is null
                and exists (select 1 from staffing.seat s
                            join staffing.plan p on p.id = s.plan_id
                            join staffing.request r on r.id = p.request_id
                            where s.id = seat_id and s.answer = 'ACCEPTED' and s.matter = placement.matter
                              and s.professional_id = placement.professional_id and r.id = placement.request_id
                              and r.engagement_id = placement.engagement_id));
create policy stepped on staffing.placement for update to sc_app
    using (person_id = tenancy.person()
           or (organization_id = tenancy.organization() and (select bench.keeps()))
           or exists (select 1 from access.granted g where g.scope_id = engagement_id and g.role = 'CLIENT_OWNER'))
    with check (person_id = tenancy.person()
                or (organization_id = tenancy.organization() and (select bench.keeps()))
                or exists (select 1 from access.granted g where g.scope_id = engagement_id and g.role = 'CLIENT_OWNER'));

-- Who takes which step: the answer is the professional's, the seat the provider's, the cap the client's, the end
-- either side's.
create function staffing.refuse_foreign_step() returns trigger
    language plpgsql set search_path = ''
    as $$
    declare
        own boolean := old.person_id = tenancy.person();
        keeps boolean := old.organization_id = tenancy.organization() and bench.keeps();
        client boolean := old.organization_id <> tenancy.organization();
    begin
        if new.state <> old.state and not (case new.state
                when 'ACCEPTED' then old.state = 'INVITED' and own
                when 'DECLINED' then old.state = 'INVITED' and own
                when 'SEATED' then old.state = 'ACCEPTED' and keeps
                when 'WITHDRAWN' then old.state in ('INVITED', 'ACCEPTED') and (keeps or client)
                when 'ENDED' then old.state = 'SEATED' and (keeps or client)
                else false end) then
            raise exception 'placement % is not yours to move to %', old.id, new.state using errcode = '42501';
        end if;
        if new.cap_minutes is distinct from old.cap_minutes and not client then
            raise exception 'the cap of placement % is the client''s', old.id using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_foreign_step before update on staffing.placement
    for each row execute function staffing.refuse_foreign_step();

grant update (removed_at) on staffing.checklist_item to sc_app;
create policy seen on staffing.checklist_item for select to sc_app
    using (organization_id = tenancy.organization() and (select bench.sees()));
create policy kept on staffing.checklist_item for insert to sc_app
    with check (organization_id = tenancy.organization() and (select bench.keeps()));
create policy removed on staffing.checklist_item for update to sc_app
    using (organization_id = tenancy.organization() and (select bench.keeps()))
    with check (organization_id = tenancy.organization());

grant update (completed_at) on staffing.onboarding to sc_app;
create policy concerned on staffing.onboarding for select to sc_app
    using (person_id = tenancy.person()
           or (organization_id = tenancy.organization() and (select bench.sees()))
           or exists (select 1 from staffing.placement p where p.id = placement_id));
create policy begun on staffing.onboarding for insert to sc_app
    with check (organization_id = tenancy.organization() and (select bench.keeps()));
create policy completed on staffing.onboarding for update to sc_app
    using (person_id = tenancy.person() or (organization_id = tenancy.organization() and (select bench.keeps())))
    with check (organization_id = tenancy.organization());

grant update (done_at, done_by_name) on staffing.onboarding_item to sc_app;
create policy concerned on staffing.onboarding_item for select to sc_app
    using (exists (select 1 from staffing.onboarding o where o.id = onboarding_id));
create policy begun on staffing.onboarding_item for insert to sc_app
    with check (organization_id = tenancy.organization() and done_at is null and (select bench.keeps()));
-- Each ticks what is theirs: nobody vouches for the other side.
create policy ticked on staffing.onboarding_item for update to sc_app
    using (done_at is null
           and case done_by when 'PROVIDER' then organization_id = tenancy.organization() and (select bench.keeps())
               else exists (select 1 from staffing.onboarding o
                            where o.id = onboarding_id and o.person_id = tenancy.person()) end)
    with check (organization_id = tenancy.organization());

grant update (job_id, looked_at) on staffing.placement_watch to sc_app;
create policy own on staffing.placement_watch to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());
