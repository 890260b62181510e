-- A matter and everything in it belongs to the client's organization. Its id is its scope's id.
-- Name and number are seen by every member, locked or not, so that somebody whose safeguards are still open can see
-- what is waiting; the brief and the parties are content, seen by members whom no lock keeps out.
create table matter.matter (
    id              uuid primary key references access.scope,
    organization_id uuid        not null references access.organization,
    name            text        not null check (length(btrim(name)) between 1 and 200),
    number          text        not null check (length(btrim(number)) between 1 and 60),
    time_zone       text        not null,
    opened_by       uuid        not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz
);
-- The number is not unique on purpose: a refused duplicate would tell somebody behind a wall that the matter exists.
create index on matter.matter (organization_id, number);

create table matter.brief (
    matter_id  uuid primary key references matter.matter,
    text       text        not null check (length(text) <= 20000),
    written_by uuid        not null,
    written_at timestamptz not null
);

-- Who is in the affair. What was taken off the list stays with its date: screens built on it must be explainable later.
create table matter.party (
    id         uuid primary key,
    matter_id  uuid        not null references matter.matter,
    name       text        not null check (length(btrim(name)) between 1 and 200),
    role       text        not null,
    kind       text        not null check (kind in ('PERSON', 'COMPANY')),
    addresses  text[]      not null default '{}',
    named_by   uuid        not null,
    named_at   timestamptz not null,
    removed_by uuid,
    removed_at timestamptz
);
create index on matter.party (matter_id, id);

grant usage on schema matter to sc_app;

alter table matter.matter enable row level security;
alter table matter.matter force row level security;
grant select, insert on matter.matter to sc_app;
grant update (name, number, time_zone, closed_at) on matter.matter to sc_app;
create policy members on matter.matter for select to sc_app
    using (exists (select 1 from access.invited i where i.scope_id = matter.id));
create policy opened on matter.matter for insert to sc_app
    with check (organization_id = tenancy.organization() and opened_by = tenancy.person()
                and exists (select 1 from access.granted g where g.scope_id = matter.id));
create policy kept on matter.matter for update to sc_app
    using (organization_id = tenancy.organization()
           and exists (select 1 from access.granted g where g.scope_id = matter.id))
    with check (organization_id = tenancy.organization()
                and exists (select 1 from access.granted g where g.scope_id = matter.id));

alter table matter.brief enable row level security;
alter table matter.brief force row level security;
grant select, insert, update on matter.brief to sc_app;
create policy members on matter.brief to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = matter_id));

alter table matter.party enable row level security;
alter table matter.party force row level security;
grant select, insert on matter.party to sc_app;
grant update (removed_by, removed_at) on matter.party to sc_app;
create policy members on matter.party to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = matter_id));
