-- One row per event, written in the business transaction that it tells of. The sequencer numbers it afterwards (leaf);
-- everything else is fixed from the start. Personal data stands in the payload alone, which can be erased: payload and
-- salt become null, payload_hash stays.
create table audit.event (
    id                    uuid        primary key,
    kind                  text        not null check (kind in ('event', 'commitment', 'count')),
    organization_id       uuid        not null,
    scope_id              uuid        not null,
    type                  text        not null,
    subjects              uuid[]      not null,
    actor_id              uuid,
    actor_organization_id uuid,
    at                    timestamptz not null,
    payload_hash          bytea       not null check (length(payload_hash) = 32),
    salt                  bytea,
    payload               json,
    leaf_hash             bytea       not null check (length(leaf_hash) = 32),
    leaf                  bigint,
    check ((salt is null) = (payload is null)),
    check ((kind = 'event') = (actor_id is not null)),
    check ((kind = 'event') = (actor_organization_id is not null))
);
create unique index event_leaf on audit.event (organization_id, leaf) where leaf is not null;
create index event_unnumbered on audit.event (at, id) where leaf is null;
create index event_of_scope on audit.event (scope_id, id);

-- One signed head per batch, with the leaf hashes that the batch added.
create table audit.head (
    organization_id uuid        not null,
    previous_size   bigint      not null check (previous_size >= 0),
    size            bigint      not null check (size > previous_size),
    root            bytea       not null check (length(root) = 32),
    at              timestamptz not null,
    key             text        not null,
    signature       bytea       not null,
    leaves          bytea       not null,
    primary key (organization_id, size)
);
alter table audit.head alter column leaves set storage external; -- hashes do not compress

-- What the sequencer has to remember of each tree.
create table audit.tree (
    organization_id uuid        primary key,
    size            bigint      not null,
    frontier        bytea       not null,
    head_at         timestamptz not null,
    key             text        not null
);

-- The lease of the one sequencer; the epoch fences off a holder that was taken for dead.
create table audit.sequencer (
    only_row   boolean     primary key check (only_row),
    holder     uuid        not null,
    epoch      bigint      not null,
    held_until timestamptz not null
);
insert into audit.sequencer values (true, '00000000-0000-0000-0000-000000000000', 0, '-infinity');

-- Who was handed which document's content. A batch of views is counted into the log by one event.
create table audit.view (
    id                     uuid        primary key,
    organization_id        uuid        not null,
    matter_id              uuid        not null,
    document_id            uuid        not null,
    person_id              uuid        not null,
    person_organization_id uuid        not null,
    kind                   text        not null check (kind in ('delivered', 'viewed')),
    at                     timestamptz not null,
    batch_id               uuid
);
create index view_of_matter on audit.view (matter_id, id);
create index view_of_person on audit.view (matter_id, person_id, id);
create index view_of_document on audit.view (matter_id, document_id, id);
create index view_of_batch on audit.view (organization_id, batch_id, id) where batch_id is not null;
create index view_uncounted on audit.view (at) where batch_id is null;

do $$
declare t text;
begin
    foreach t in array array['event', 'head', 'tree', 'sequencer', 'view'] loop
        execute format('alter table audit.%I enable row level security', t);
        execute format('alter table audit.%I force row level security', t);
    end loop;
end $$;
grant usage on schema audit to sc_app, sc_worker;

-- The application tells and reads; it changes and deletes nothing.
grant select, insert on audit.event to sc_app;
create policy readable on audit.event for select to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = event.scope_id)
           or (scope_id = organization_id and organization_id = tenancy.organization()));
create policy told on audit.event for insert to sc_app
    with check (leaf is null
                and (case kind
                         when 'event' then
                             actor_id = tenancy.person() and actor_organization_id = tenancy.organization()
                             and ((scope_id = organization_id and organization_id = tenancy.organization())
                                  or exists (select 1 from access.scope s
                                             where s.id = event.scope_id
                                               and s.organization_id = event.organization_id))
                         when 'commitment' then
                             organization_id = tenancy.organization() and scope_id = organization_id
                         else false
                     end));

grant select on audit.head to sc_app;
create policy own on audit.head for select to sc_app using (organization_id = tenancy.organization());

grant select, insert on audit.view to sc_app;
create policy readable on audit.view for select to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = view.matter_id));
create policy told on audit.view for insert to sc_app
    with check (batch_id is null
                and person_id = tenancy.person() and person_organization_id = tenancy.organization()
                and exists (select 1 from access.granted g where g.scope_id = view.matter_id)
                and exists (select 1 from access.scope s
                            where s.id = view.matter_id and s.organization_id = view.organization_id));

-- The sequencer numbers; of the events it sees ids, times and hashes, never a payload.
grant select (id, organization_id, at, leaf_hash, leaf), update (leaf) on audit.event to sc_worker;
grant insert on audit.event to sc_worker;
create policy numbering on audit.event for select to sc_worker using (true);
create policy numbered on audit.event for update to sc_worker using (leaf is null) with check (leaf is not null);
create policy counted on audit.event for insert to sc_worker with check (kind = 'count' and leaf is null);

grant select, insert on audit.head to sc_worker;
create policy signing on audit.head for select to sc_worker using (true);
create policy signed on audit.head for insert to sc_worker with check (true);

grant select, insert, update on audit.tree to sc_worker;
create policy growing on audit.tree to sc_worker using (true) with check (true);

grant select, update on audit.sequencer to sc_worker;
create policy leasing on audit.sequencer to sc_worker using (true) with check (true);

grant select on audit.view to sc_worker;
grant update (batch_id) on audit.view to sc_worker;
create policy counting on audit.view for select to sc_worker using (true);
create policy counted on audit.view for update to sc_worker using (batch_id is null) with check (batch_id is not null);
