-- The bench of a provider: who is qualified, vetted, free. It belongs to the provider's organization; nobody of another
-- organization sees any of it. Those who keep the bench see all of it, a professional sees what is kept about themselves.
create function bench.keeps() returns boolean
    language sql stable
    as $$ select exists (select 1 from access.held h where h.role in ('PROJECT_MANAGER', 'ORGANIZATION_ADMIN')) $$;

create function bench.sees() returns boolean
    language sql stable
    as $$ select exists (select 1 from access.held h where h.role in ('PROJECT_MANAGER', 'ORGANIZATION_ADMIN', 'AUDITOR')) $$;

-- Locations and jurisdictions are codes of ISO 3166-1 or 3166-2, languages of ISO 639-1 with levels of the CEFR. Hours
-- are minutes of the local day, Monday first, from = until on a day off.
create table bench.professional (
    id               uuid primary key,
    organization_id  uuid        not null references access.organization,
    person_id        uuid,
    reference        text        not null check (length(btrim(reference)) between 1 and 60),
    name             text        not null check (length(btrim(name)) between 1 and 200),
    seniority        text        not null,
    provenance       text        not null,
    practising_since int         check (practising_since between 1940 and 2200),
    practice_areas   text[]      not null default '{}',
    skills           text[]      not null default '{}',
    tools            text[]      not null default '{}',
    language_codes   text[]      not null default '{}',
    language_levels  text[]      not null default '{}',
    locations        text[]      not null default '{}',
    time_zone        text        not null,
    hours_from       smallint[]  not null check (cardinality(hours_from) = 7),
    hours_until      smallint[]  not null check (cardinality(hours_until) = 7),
    sample           boolean     not null default false,
    edition          bigint      not null,
    added_at         timestamptz not null,
    changed_at       timestamptz not null,
    erased_at        timestamptz,
    check (cardinality(language_codes) = cardinality(language_levels)),
    unique (id, organization_id),
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create unique index professional_reference on bench.professional (organization_id, reference);
create unique index professional_person on bench.professional (person_id) where person_id is not null;
create index professional_edition on bench.professional (organization_id, edition);

-- How often the bench changed: what is kept in memory of it is as good as the edition it was read at. The row is locked
-- by whoever writes, so that editions become visible in their order.
create table bench.edition (
    organization_id uuid primary key references access.organization,
    edition         bigint not null
);

-- The right to practise, as stated; what the primary source said stands in its checks.
create table bench.admission (
    id              uuid primary key,
    organization_id uuid not null,
    professional_id uuid not null,
    jurisdiction    text not null,
    bar_number      text not null check (length(bar_number) <= 60),
    standing        text not null,
    admitted_on     date,
    foreign key (professional_id, organization_id) references bench.professional (id, organization_id)
);
create unique index admission_once on bench.admission (professional_id, jurisdiction, bar_number);

-- A check counts while number and standing are still those that were checked. Appended; the newest counts.
create table bench.source_check (
    id              uuid primary key,
    organization_id uuid        not null,
    professional_id uuid        not null,
    jurisdiction    text        not null,
    bar_number      text        not null,
    standing        text        not null,
    checked_on      date        not null,
    checked_by      uuid        not null,
    evidence        text        not null check (length(btrim(evidence)) between 1 and 2000),
    written_at      timestamptz not null,
    foreign key (professional_id, organization_id) references bench.professional (id, organization_id)
);
create index on bench.source_check (professional_id);

create table bench.rate (
    id              uuid primary key,
    organization_id uuid    not null,
    professional_id uuid    not null,
    currency        text    not null check (length(currency) = 3),
    unit            text    not null,
    amount          numeric not null check (amount >= 0),
    valid_from      date    not null,
    valid_until     date    check (valid_until >= valid_from),
    foreign key (professional_id, organization_id) references bench.professional (id, organization_id)
);
create index on bench.rate (professional_id);

-- Days on which the weekly hours do not hold. What is booked was written by a room above that gave the days away.
create table bench.calendar_exception (
    id              uuid primary key,
    organization_id uuid     not null,
    professional_id uuid     not null,
    kind            text     not null check (kind in ('ABSENT', 'EXTRA', 'BOOKED')),
    starts_on       date     not null,
    ends_on         date     not null check (ends_on >= starts_on),
    from_minute     smallint not null default 0,
    until_minute    smallint not null default 0,
    note            text     not null default '' check (length(note) <= 200),
    booking_id      uuid     check ((booking_id is not null) = (kind = 'BOOKED')),
    foreign key (professional_id, organization_id) references bench.professional (id, organization_id)
);
create index on bench.calendar_exception (professional_id);
create unique index exception_of_booking on bench.calendar_exception (booking_id, professional_id, starts_on)
    where booking_id is not null;

-- Appended; the newest item of a kind counts.
create table bench.vetting_item (
    id              uuid primary key,
    organization_id uuid        not null,
    professional_id uuid        not null,
    kind            text        not null,
    evidence        text        not null check (length(btrim(evidence)) between 1 and 2000),
    checked_on      date        not null,
    checked_by      uuid        not null,
    expires_on      date        check (expires_on >= checked_on),
    written_at      timestamptz not null,
    foreign key (professional_id, organization_id) references bench.professional (id, organization_id)
);
create index on bench.vetting_item (professional_id);

-- Which expiry was told how many days before: each once.
create table bench.reminder (
    organization_id uuid        not null,
    professional_id uuid        not null,
    subject         text        not null,
    expires_on      date        not null,
    days            smallint    not null,
    told_at         timestamptz not null,
    primary key (professional_id, subject, expires_on, days),
    foreign key (professional_id, organization_id) references bench.professional (id, organization_id)
);

-- The job that watches over an organization's expiries, and when it last looked.
create table bench.watch (
    organization_id uuid primary key references access.organization,
    job_id          uuid        not null,
    looked_at       timestamptz not null
);

-- A file that was looked at and not taken yet, as it came.
create table bench.import (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    file_name       text        not null check (length(file_name) <= 300),
    content         bytea,
    taken_at        timestamptz,
    taken           int         not null default 0,
    refused         int         not null default 0
);

-- What people say about themselves for the fairness report. Nobody but the person reads a row; see bench.declared.
create table bench.declaration (
    person_id         uuid primary key,
    organization_id   uuid        not null,
    counted           boolean     not null,
    gender            text        not null default '',
    age_band          text        not null default '',
    ethnic_minority   text        not null default '',
    disability        text        not null default '',
    carer             text        not null default '',
    first_in_family   text        not null default '',
    changed_at        timestamptz not null,
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);

grant usage on schema bench to sc_app;

do $$
declare t text;
begin
    foreach t in array array['professional', 'edition', 'admission', 'source_check', 'rate', 'calendar_exception',
                             'vetting_item', 'reminder', 'watch', 'import', 'declaration'] loop
        execute format('alter table bench.%I enable row level security', t);
        execute format('alter table bench.%I force row level security', t);
    end loop;
end $$;

-- Functions stand inside of a select so that they are asked once per statement and not once per row.
grant select, insert on bench.professional to sc_app;
grant update (person_id, reference, name, seniority, provenance, practising_since, practice_areas, skills, tools,
              language_codes, language_levels, locations, time_zone, hours_from, hours_until, edition, changed_at,
              erased_at) on bench.professional to sc_app;
create policy seen on bench.professional for select to sc_app
    using (organization_id = tenancy.organization() and (person_id = tenancy.person() or (select bench.sees())));
create policy added on bench.professional for insert to sc_app
    with check (organization_id = tenancy.organization() and (select bench.keeps()));
create policy kept on bench.professional for update to sc_app
    using (organization_id = tenancy.organization() and (person_id = tenancy.person() or (select bench.keeps())))
    with check (organization_id = tenancy.organization() and (person_id = tenancy.person() or (select bench.keeps())));

-- A professional keeps the profile; whose it is and under which number it stands is the provider's.
create function bench.refuse_own_link() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
        if (new.person_id, new.reference, new.erased_at) is distinct from (old.person_id, old.reference, old.erased_at)
           and not bench.keeps() then
            raise exception 'only the provider changes whose profile % is', old.id using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_own_link before update of person_id, reference, erased_at on bench.professional
    for each row execute function bench.refuse_own_link();

create function bench.own() returns uuid
    language sql stable
    as $$ select id from bench.professional where person_id = tenancy.person() $$;

grant select, insert, update on bench.edition to sc_app;
create policy own on bench.edition to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

do $$
declare t text;
begin
    foreach t in array array['admission', 'source_check', 'rate', 'calendar_exception', 'vetting_item'] loop
        execute format('grant select, insert, delete on bench.%I to sc_app', t);
        execute format('create policy seen on bench.%I for select to sc_app
            using (organization_id = tenancy.organization()
                   and ((select bench.sees()) or professional_id = (select bench.own())))', t);
    end loop;
    -- the provider's word alone
    foreach t in array array['source_check', 'rate', 'vetting_item'] loop
        execute format('create policy added on bench.%I for insert to sc_app
            with check (organization_id = tenancy.organization() and (select bench.keeps()))', t);
        execute format('create policy removed on bench.%I for delete to sc_app
            using (organization_id = tenancy.organization() and (select bench.keeps()))', t);
    end loop;
end $$;
grant update (valid_until) on bench.rate to sc_app;
create policy ended on bench.rate for update to sc_app
    using (organization_id = tenancy.organization() and (select bench.keeps()))
    with check (organization_id = tenancy.organization() and (select bench.keeps()));

create policy added on bench.admission for insert to sc_app
    with check (organization_id = tenancy.organization()
                and ((select bench.keeps()) or professional_id = (select bench.own())));
create policy removed on bench.admission for delete to sc_app
    using (organization_id = tenancy.organization()
           and ((select bench.keeps()) or professional_id = (select bench.own())));
create policy added on bench.calendar_exception for insert to sc_app
    with check (organization_id = tenancy.organization()
                and ((select bench.keeps()) or (professional_id = (select bench.own()) and kind <> 'BOOKED')));
create policy removed on bench.calendar_exception for delete to sc_app
    using (organization_id = tenancy.organization()
           and ((select bench.keeps()) or (professional_id = (select bench.own()) and kind <> 'BOOKED')));

grant select, insert on bench.reminder to sc_app;
create policy own on bench.reminder to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());
grant select, insert, update on bench.watch to sc_app;
create policy own on bench.watch to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

grant select, insert, update, delete on bench.import to sc_app;
create policy kept on bench.import to sc_app
    using (organization_id = tenancy.organization() and (select bench.keeps()))
    with check (organization_id = tenancy.organization() and (select bench.keeps()));

grant select, insert, update, delete on bench.declaration to sc_app;
create policy own on bench.declaration to sc_app
    using (person_id = tenancy.person())
    with check (person_id = tenancy.person() and organization_id = tenancy.organization());

-- The only way out of the declarations: how many of the acting organization's people gave which answer, of those who
-- agreed to be counted. A cell is left out when it holds fewer than five, or when those outside of the asked group are
-- one to four: the difference of two answers would tell of them.
-- among: professionals to count; null for the whole bench.
create function bench.declared(question text, among uuid[]) returns table (answer text, people bigint)
    language sql stable security definer set search_path = ''
    as $$
        with said as (
            select p.id, case question when 'GENDER' then d.gender when 'AGE_BAND' then d.age_band
                                       when 'ETHNIC_MINORITY' then d.ethnic_minority when 'DISABILITY' then d.disability
                                       when 'CARER' then d.carer when 'FIRST_IN_FAMILY' then d.first_in_family end as word
            from bench.declaration d
            join bench.professional p on p.person_id = d.person_id
            where d.organization_id = tenancy.organization() and p.organization_id = d.organization_id and d.counted
              and p.erased_at is null
        ), cells as (
            select word, count(*) as whole, count(*) filter (where among is null or id = any(among)) as part
            from said where word <> '' group by word
        )
        select word, part from cells where part >= 5 and (whole = part or whole - part >= 5)
    $$;

-- Whoever is erased takes the declaration along; the keeper who erases could not even see it.
create function bench.forget_declaration() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    begin
        delete from bench.declaration d where d.person_id = old.person_id;
        return new;
    end $$;
create trigger forget_declaration after update of erased_at on bench.professional
    for each row when (old.erased_at is null and new.erased_at is not null)
    execute function bench.forget_declaration();

grant usage, create on schema bench to sc_grants;
alter function bench.declared(text, uuid[]) owner to sc_grants;
alter function bench.forget_declaration() owner to sc_grants;
revoke create on schema bench from sc_grants;
revoke all on function bench.declared(text, uuid[]) from public;
grant execute on function bench.declared(text, uuid[]) to sc_app;
grant select, delete on bench.declaration to sc_grants;
grant select on bench.professional to sc_grants;
create policy grants on bench.declaration to sc_grants using (true);
create policy grants on bench.professional for select to sc_grants using (true);
