-- The blob in the vault that holds the key of a matter's search index. The index itself is derived: it lies in the
-- matter's folder, and without this row's blob nobody can read it.
create table search.index_key (
    matter_id uuid primary key,
    key_blob  uuid        not null,
    made_at   timestamptz not null default now()
);

grant usage on schema search to sc_app;
grant select, insert on search.index_key to sc_app;

alter table search.index_key enable row level security;
alter table search.index_key force row level security;
create policy granted on search.index_key to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = index_key.matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = index_key.matter_id));
