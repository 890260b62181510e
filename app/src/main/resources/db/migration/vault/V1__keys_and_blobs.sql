-- Keys as they may be stored: each wrapped by the one above it. The master key is in no database.
create table vault.organization_key (
    organization_id uuid        primary key,
    wrapped         bytea       not null,
    fingerprint     text        not null,
    master          text        not null, -- fingerprint of the master key that wraps it
    made_at         timestamptz not null
);

create table vault.matter_key (
    matter_id       uuid        primary key,
    organization_id uuid        not null references vault.organization_key,
    wrapped         bytea,
    fingerprint     text        not null,
    made_at         timestamptz not null,
    destroyed_at    timestamptz,
    destroyed_by    uuid,
    check ((wrapped is null) = (destroyed_at is not null))
);
create index on vault.matter_key (organization_id);

-- A duty to preserve, written down by the room that knows of it. While one stands, no statement destroys the key.
create table vault.hold (
    hold_id   uuid        primary key,
    matter_id uuid        not null,
    reason    text        not null check (length(btrim(reason)) > 0),
    placed_at timestamptz not null,
    lifted_at timestamptz
);
create index hold_standing on vault.hold (matter_id) where lifted_at is null;

-- Where a blob lies and how to tell that it is intact. content_hash is keyed by the matter key.
create table vault.blob (
    id            uuid        primary key,
    matter_id     uuid        not null references vault.matter_key,
    version       int         not null,
    segment       int         not null,
    position      bigint      not null check (position >= 0),
    plain_length  bigint      not null check (plain_length >= 0),
    sealed_length bigint      not null,
    content_hash  bytea       not null check (length(content_hash) = 32),
    sealed_hash   bytea       not null check (length(sealed_hash) = 32)
);
create index blob_of_matter on vault.blob (matter_id, id);

do $$
declare t text;
begin
    foreach t in array array['organization_key', 'matter_key', 'hold', 'blob'] loop
        execute format('alter table vault.%I enable row level security', t);
        execute format('alter table vault.%I force row level security', t);
    end loop;
end $$;
grant usage on schema vault to sc_app, sc_worker, sc_grants;

grant select, insert on vault.organization_key to sc_app;
create policy own on vault.organization_key to sc_app
    using (organization_id = tenancy.organization()) with check (organization_id = tenancy.organization());

grant select, insert on vault.matter_key to sc_app;
grant update (wrapped, destroyed_at, destroyed_by) on vault.matter_key to sc_app;
create policy granted on vault.matter_key for select to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = matter_key.matter_id));
create policy provided on vault.matter_key for insert to sc_app
    with check (organization_id = tenancy.organization()
                and exists (select 1 from access.granted g where g.scope_id = matter_key.matter_id));
create policy destroyed on vault.matter_key for update to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = matter_key.matter_id))
    with check (wrapped is null and destroyed_by = tenancy.person());

grant select, insert on vault.hold to sc_app;
grant update (lifted_at) on vault.hold to sc_app;
create policy granted on vault.hold to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = hold.matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = hold.matter_id));

grant select, insert on vault.blob to sc_app;
create policy granted on vault.blob to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = blob.matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = blob.matter_id));

-- A provider's people work under keys of the client's organization, whose row they may not read: this hands out the
-- wrapped chain of exactly one matter, to those who have been granted it.
create function vault.key_chain(matter uuid)
    returns table (organization_id uuid, organization_wrapped bytea, organization_fingerprint text, master text,
                   matter_wrapped bytea, matter_fingerprint text, destroyed_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
        select o.organization_id, o.wrapped, o.fingerprint, o.master, m.wrapped, m.fingerprint, m.destroyed_at
        from vault.matter_key m join vault.organization_key o on o.organization_id = m.organization_id
        where m.matter_id = key_chain.matter
          and exists (select 1 from access.granted g where g.scope_id = key_chain.matter)
    $$;

create function vault.refuse_while_held() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    begin
        if (tg_op = 'DELETE' or (old.wrapped is not null and new.wrapped is null))
           and exists (select 1 from vault.hold h where h.matter_id = old.matter_id and h.lifted_at is null) then
            raise exception 'matter % is on hold: its key stays', old.matter_id using errcode = 'SC001';
        end if;
        return case tg_op when 'DELETE' then old else new end;
    end $$;
create trigger refuse_while_held before update or delete on vault.matter_key
    for each row execute function vault.refuse_while_held();

grant create on schema vault to sc_grants;
alter function vault.key_chain(uuid) owner to sc_grants;
alter function vault.refuse_while_held() owner to sc_grants;
revoke create on schema vault from sc_grants;
revoke all on function vault.key_chain(uuid) from public;
grant execute on function vault.key_chain(uuid) to sc_app;
grant select on vault.organization_key, vault.matter_key, vault.hold to sc_grants;
create policy grants on vault.organization_key for select to sc_grants using (true);
create policy grants on vault.matter_key for select to sc_grants using (true);
create policy grants on vault.hold for select to sc_grants using (true);
grant select on access.granted to sc_grants;

-- The worker rewraps organization keys when the master key changes, and repeats destructions after a restore.
grant select, update on vault.organization_key to sc_worker;
create policy rewrapping on vault.organization_key to sc_worker using (true) with check (true);
grant select (matter_id, fingerprint, destroyed_at), update (wrapped, destroyed_at) on vault.matter_key to sc_worker;
create policy destroying on vault.matter_key for select to sc_worker using (true);
create policy destroyed_again on vault.matter_key for update to sc_worker using (true) with check (wrapped is null);
