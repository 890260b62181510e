-- What an organization knows that may stand against taking somebody on: two tiers in two tables. The name is compared
-- for everybody of the organization, so that a check finds it behind a wall, too; which matter or person it comes from
-- is read only by whoever may see that matter, or by the organization where no matter is behind it.
create table matter.conflict_name (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    name            text        not null check (length(btrim(name)) between 1 and 200),
    kind            text        not null check (kind in ('PERSON', 'COMPANY')),
    role            text        not null check (role in ('PARTY', 'ADVERSE', 'RELATED', 'PRIOR_PLACEMENT', 'PRIOR_EMPLOYER', 'FORMER_NAME')),
    person_id       uuid,
    valid_from      date,
    valid_until     date,
    entered_by      uuid        not null,
    entered_at      timestamptz not null,
    removed_at      timestamptz,
    check (valid_until is null or valid_from is null or valid_from <= valid_until)
);
create index on matter.conflict_name (organization_id, id);
create index on matter.conflict_name (organization_id, person_id) where person_id is not null;

create table matter.conflict_source (
    name_id   uuid primary key references matter.conflict_name,
    matter_id uuid not null references matter.matter,
    party_id  uuid references matter.party
);
create index on matter.conflict_source (matter_id);

-- A corporate family: the first company stands in the relation to the second.
create table matter.conflict_family (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    company         text        not null check (length(btrim(company)) between 1 and 200),
    relation        text        not null check (relation in ('PARENT_OF', 'FORMER_NAME_OF', 'AFFILIATE_OF')),
    other           text        not null check (length(btrim(other)) between 1 and 200),
    entered_by      uuid        not null,
    entered_at      timestamptz not null,
    removed_at      timestamptz
);
create index on matter.conflict_family (organization_id, id);

-- A run for one subject in one matter. What was compared stays with it, so that it can be explained and run again.
create table matter.conflict_check (
    id                      uuid primary key,
    matter_id               uuid        not null references matter.matter,
    subject_id              uuid        not null,
    subject_organization_id uuid        not null references access.organization,
    subject                 jsonb       not null,
    inputs                  text        not null check (length(inputs) = 64),
    run_by                  uuid        not null,
    run_at                  timestamptz not null
);
create index on matter.conflict_check (matter_id, subject_id, id);

create table matter.conflict_hit (
    id          uuid primary key,
    check_id    uuid not null references matter.conflict_check,
    matter_id   uuid not null references matter.matter,
    subject_id  uuid not null,
    fingerprint text not null check (length(fingerprint) = 64),
    hit         jsonb not null
);
create index on matter.conflict_hit (check_id);

-- Appended, never changed. It holds for the same hit of later checks, too.
create table matter.conflict_decision (
    id          uuid primary key,
    matter_id   uuid        not null references matter.matter,
    subject_id  uuid        not null,
    fingerprint text        not null,
    verdict     text        not null check (verdict in ('CLEAR', 'WAIVE', 'DECLINE')),
    reason      text        not null check (length(btrim(reason)) between 1 and 2000),
    valid_until timestamptz check (valid_until is null or verdict = 'WAIVE'),
    decided_by  uuid        not null,
    decided_at  timestamptz not null
);
create index on matter.conflict_decision (matter_id, subject_id, fingerprint, id);

-- All that the subject's own organization learns. It names neither the matter nor what was found.
create table matter.conflict_answer (
    id              uuid primary key,
    check_id        uuid        not null references matter.conflict_check,
    organization_id uuid        not null references access.organization,
    subject_id      uuid        not null,
    hit             boolean     not null,
    answered_at     timestamptz not null
);
create index on matter.conflict_answer (organization_id, subject_id, id);

-- What was named before stands in the register, too. The tables' owner is held by their policies unless they are eased.
alter table matter.party no force row level security;
alter table matter.matter no force row level security;
insert into matter.conflict_name (id, organization_id, name, kind, role, entered_by, entered_at, removed_at)
select p.id, m.organization_id, p.name, p.kind,
       case when p.role in ('ADVERSE', 'ADVERSE_COUNSEL') then 'ADVERSE' else 'PARTY' end, p.named_by, p.named_at, p.removed_at
from matter.party p join matter.matter m on m.id = p.matter_id;
insert into matter.conflict_source (name_id, matter_id, party_id) select p.id, p.matter_id, p.id from matter.party p;
alter table matter.party force row level security;
alter table matter.matter force row level security;

do $$
declare t text;
begin
    foreach t in array array['name', 'source', 'family', 'check', 'hit', 'decision', 'answer'] loop
        execute format('alter table matter.%I enable row level security', 'conflict_' || t);
        execute format('alter table matter.%I force row level security', 'conflict_' || t);
        execute format('grant select, insert on matter.%I to sc_app', 'conflict_' || t);
    end loop;
    foreach t in array array['name', 'family'] loop
        execute format('grant update (removed_at) on matter.%I to sc_app', 'conflict_' || t);
        execute format('create policy own on matter.%I to sc_app using (organization_id = tenancy.organization()) '
            || 'with check (organization_id = tenancy.organization())', 'conflict_' || t);
    end loop;
    foreach t in array array['source', 'check', 'hit', 'decision'] loop
        execute format('create policy members on matter.%I to sc_app '
            || 'using (exists (select 1 from access.granted g where g.scope_id = matter_id)) '
            || 'with check (exists (select 1 from access.granted g where g.scope_id = matter_id))', 'conflict_' || t);
    end loop;
end $$;

create policy own on matter.conflict_answer for select to sc_app using (organization_id = tenancy.organization());
create policy given on matter.conflict_answer for insert to sc_app
    with check (exists (select 1 from matter.conflict_check c where c.id = check_id and c.subject_id = conflict_answer.subject_id
                                                                and c.subject_organization_id = organization_id));
