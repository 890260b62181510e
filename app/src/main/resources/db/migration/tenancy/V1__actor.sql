-- Who acts, as told by the application at the begin of each transaction. After the end of a transaction a custom
-- setting reads as '' and not as null, hence the nullif.
create function tenancy.person() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('sc.person', true), '')::uuid $$;

create function tenancy.organization() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('sc.organization', true), '')::uuid $$;

grant usage on schema tenancy to sc_app, sc_worker, sc_door, sc_grants;

create table tenancy.schema_fingerprint (
    only_row    boolean primary key check (only_row),
    fingerprint text not null
);

create table tenancy.idempotency_key (
    person_id       uuid        not null,
    organization_id uuid        not null,
    key             text        not null check (length(key) between 8 and 200),
    result          jsonb,
    made_at         timestamptz not null default now(),
    primary key (person_id, key)
);
create index on tenancy.idempotency_key (made_at);
alter table tenancy.idempotency_key enable row level security;
alter table tenancy.idempotency_key force row level security;
create policy own on tenancy.idempotency_key to sc_app
    using (person_id = tenancy.person()) with check (person_id = tenancy.person() and organization_id = tenancy.organization());
grant select, insert, update on tenancy.idempotency_key to sc_app;
