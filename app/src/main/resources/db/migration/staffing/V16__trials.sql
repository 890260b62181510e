-- A trial: criteria that the client froze before the first day, what each side says at its end without having read the
-- other's word, and what becomes of it.
create table staffing.trial (
    placement_id    uuid primary key references staffing.placement,
    organization_id uuid        not null references access.organization,
    criteria        jsonb       not null check (jsonb_array_length(criteria) between 1 and 12),
    sha256          text        not null check (length(sha256) = 64),
    frozen_by       uuid        not null,
    frozen_by_name  text        not null,
    frozen_at       timestamptz not null,
    rate_until      timestamptz not null
);

create table staffing.trial_rating (
    placement_id  uuid        not null references staffing.trial,
    side          text        not null check (side in ('CLIENT', 'PROFESSIONAL')),
    marks         jsonb       not null,
    words         text        not null check (length(words) <= 2000),
    rated_by      uuid        not null,
    rated_by_name text        not null,
    rated_at      timestamptz not null,
    primary key (placement_id, side)
);

-- Both of them, and the provider, have to agree; what came of it is the client's to say.
create table staffing.conversion (
    placement_id    uuid primary key references staffing.trial,
    organization_id uuid        not null references access.organization,
    fee             numeric     not null check (fee >= 0),
    currency        text        not null check (length(currency) = 3),
    starts_on       date        not null,
    offered_by      uuid        not null,
    offered_by_name text        not null,
    offered_at      timestamptz not null,
    professional    text        not null default 'OPEN' check (professional in ('OPEN', 'ACCEPTED', 'REFUSED')),
    professional_at timestamptz,
    provider        text        not null default 'OPEN' check (provider in ('OPEN', 'ACCEPTED', 'REFUSED')),
    provider_at     timestamptz,
    outcome         text        not null default 'OPEN' check (outcome in ('OPEN', 'STARTED', 'NOT_STARTED')),
    outcome_at      timestamptz
);

do $$
declare t text;
begin
    foreach t in array array['trial', 'trial_rating', 'conversion'] loop
        execute format('alter table staffing.%I enable row level security', t);
        execute format('alter table staffing.%I force row level security', t);
        execute format('grant select, insert on staffing.%I to sc_app', t);
    end loop;
end $$;

create policy concerned on staffing.trial for select to sc_app
    using (exists (select 1 from staffing.placement p where p.id = placement_id));
create policy frozen on staffing.trial for insert to sc_app
    with check (organization_id = tenancy.organization() and frozen_by = tenancy.person()
                and exists (select 1 from staffing.placement p
                            join engagement.engagement e on e.id = p.engagement_id
                            join access.granted g on g.scope_id = p.engagement_id and g.role = 'CLIENT_OWNER'
                            where p.id = placement_id and p.kind = 'TRIAL'
                              and p.state in ('INVITED', 'ACCEPTED', 'SEATED')
                              and e.client_organization_id = trial.organization_id));

-- Whether the ratings of a trial may be read: both are there, or it is too late for another. Says nothing of them.
create function staffing.trial_open(placement uuid) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select coalesce((select t.rate_until <= now() or 2 = (select count(*) from staffing.trial_rating r
                                                               where r.placement_id = t.placement_id)
                         from staffing.trial t where t.placement_id = placement), false)
    $$;
grant usage, create on schema staffing to sc_grants;
alter function staffing.trial_open(uuid) owner to sc_grants;
revoke create on schema staffing from sc_grants;
revoke all on function staffing.trial_open(uuid) from public;
grant execute on function staffing.trial_open(uuid) to sc_app;
grant select on staffing.trial, staffing.trial_rating to sc_grants;
create policy reads on staffing.trial for select to sc_grants using (true);
create policy reads on staffing.trial_rating for select to sc_grants using (true);

create policy blind on staffing.trial_rating for select to sc_app
    using (rated_by = tenancy.person()
           or (exists (select 1 from staffing.trial t where t.placement_id = trial_rating.placement_id)
               and staffing.trial_open(placement_id)));
create policy rated on staffing.trial_rating for insert to sc_app
    with check (rated_by = tenancy.person() and not staffing.trial_open(placement_id)
                and case side
                    when 'PROFESSIONAL' then exists (select 1 from staffing.placement p
                                                     where p.id = placement_id and p.person_id = tenancy.person())
                    else exists (select 1 from staffing.trial t
                                 where t.placement_id = trial_rating.placement_id
                                   and t.organization_id = tenancy.organization()) end);

grant update (professional, professional_at, provider, provider_at, outcome, outcome_at) on staffing.conversion to sc_app;
create policy concerned on staffing.conversion for select to sc_app
    using (exists (select 1 from staffing.placement p where p.id = placement_id));
create policy offered on staffing.conversion for insert to sc_app
    with check (organization_id = tenancy.organization() and offered_by = tenancy.person()
                and professional = 'OPEN' and provider = 'OPEN' and outcome = 'OPEN'
                and staffing.trial_open(placement_id)
                and exists (select 1 from staffing.trial t
                            where t.placement_id = conversion.placement_id
                              and t.organization_id = conversion.organization_id));
create policy answered on staffing.conversion for update to sc_app
    using (exists (select 1 from staffing.placement p where p.id = placement_id))
    with check (exists (select 1 from staffing.placement p where p.id = placement_id));

-- Each word is its own side's, and given once.
create function staffing.refuse_foreign_consent() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
        if new.professional <> old.professional
           and (old.professional <> 'OPEN'
                or not exists (select 1 from staffing.placement p
                               where p.id = new.placement_id and p.person_id = tenancy.person())) then
            raise exception 'consent to conversion % is the professional''s', new.placement_id using errcode = '42501';
        end if;
        if new.provider <> old.provider
           and (old.provider <> 'OPEN' or not bench.keeps()
                or not exists (select 1 from staffing.placement p
                               where p.id = new.placement_id and p.organization_id = tenancy.organization())) then
            raise exception 'consent to conversion % is the provider''s', new.placement_id using errcode = '42501';
        end if;
        if new.outcome <> old.outcome
           and (old.outcome <> 'OPEN' or new.organization_id <> tenancy.organization()
                or new.professional <> 'ACCEPTED' or new.provider <> 'ACCEPTED') then
            raise exception 'the outcome of conversion % is not yours to say', new.placement_id using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_foreign_consent before update on staffing.conversion
    for each row execute function staffing.refuse_foreign_consent();
