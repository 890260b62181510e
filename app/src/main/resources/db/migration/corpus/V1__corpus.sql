-- Documents taken in together from one source.
create table corpus.collection (
    id        uuid primary key,
    matter_id uuid        not null,
    name      text        not null check (length(btrim(name)) between 1 and 300),
    custodian text        not null check (length(btrim(custodian)) between 1 and 200),
    source    text        not null,
    job_id    uuid,
    begun_by  uuid        not null,
    begun_at  timestamptz not null default now(),
    unique (matter_id, id)
);

-- Files and folders that were named when the collection began; listing turns them into journal rows.
create table corpus.source (
    collection_id uuid not null,
    matter_id     uuid not null,
    ordinal       int  not null,
    path          text not null,
    primary key (collection_id, ordinal),
    foreign key (matter_id, collection_id) references corpus.collection (matter_id, id)
);

-- The journal: one row for everything that was found, children included. Nothing is ever taken out of it, so that
-- in = processed + excepted + deduplicated + filtered can be counted at any time.
create table corpus.item (
    id                uuid primary key,
    matter_id         uuid    not null,
    collection_id     uuid    not null,
    parent_id         uuid,
    ordinal           int     not null,
    unit              boolean not null,           -- opened by itself: a loose file, or a member of a container
    path              text    not null,           -- as the source names it; never a path to write to
    source            text,                       -- where its bytes wait until they are processed
    size_bytes        bigint  not null,
    depth             int     not null default 0,
    container         boolean not null default false,
    state             text    not null default 'FOUND'
                      check (state in ('FOUND', 'PROCESSED', 'EXCEPTED', 'DEDUPLICATED', 'FILTERED')),
    cause             text,
    message           text,
    filtered_children int     not null default 0, -- small inline pictures and the like, counted and not kept
    document_id       uuid,
    foreign key (matter_id, collection_id) references corpus.collection (matter_id, id),
    check ((state in ('EXCEPTED', 'FILTERED')) = (cause is not null))
);
create unique index item_child_once on corpus.item (parent_id, ordinal) where parent_id is not null;
create unique index item_source_once on corpus.item (collection_id, source) where parent_id is null;
create index item_waiting on corpus.item (collection_id, id) where state = 'FOUND' and unit;
create index item_excepted on corpus.item (collection_id, cause, id) where state = 'EXCEPTED';

-- Numbers given out per matter. Whoever writes documents holds the row, so that revisions become visible in order.
create table corpus.counter (
    matter_id     uuid primary key,
    next_ordinal  int    not null default 0,
    next_revision bigint not null default 1
);

create table corpus.document (
    id            uuid primary key,
    matter_id     uuid    not null,
    ordinal       int     not null,               -- dense per matter; index and feature rows are keyed by it
    revision      bigint  not null,               -- raised whenever what is derived from the row has to be made anew
    family_id     uuid    not null,               -- the root's id
    parent_id     uuid,
    place         int     not null,               -- within the family, 0 for the root
    thread_id     uuid    not null,
    kind          text    not null check (kind in ('MAIL', 'CHAT', 'FILE')),
    media_type    text    not null,
    name          text    not null,
    title         text,
    author        text,
    sender        text,
    recipients_to  text[] not null default '{}',
    recipients_cc  text[] not null default '{}',
    recipients_bcc text[] not null default '{}',
    subject       text,
    subject_key   bytea,
    dated_at      timestamptz,                    -- sent, else last modified as the document itself says
    received_at   timestamptz,
    message_id    text,
    in_reply_to   text,
    pages         int,
    hidden        text[]  not null default '{}',
    notes         text[]  not null default '{}',
    size_bytes    bigint  not null,
    native_sha256 bytea   not null,
    same_key      bytea,                          -- roots only: equal for exact duplicates
    native_blob   uuid    not null,
    text_blob     uuid,
    html_blob     uuid,
    text_chars    int     not null,
    custodians    text[]  not null,
    taken_in_at   timestamptz not null default now(),
    unique (matter_id, ordinal)
);
create unique index document_same on corpus.document (matter_id, same_key) where same_key is not null;
create unique index document_revision on corpus.document (matter_id, revision);
create index on corpus.document (matter_id, family_id, place);
create index on corpus.document (matter_id, thread_id);
create index on corpus.document (matter_id, message_id) where message_id is not null;
create index on corpus.document (matter_id, subject_key, dated_at) where subject_key is not null;

-- One place where a family was found.
create table corpus.occurrence (
    item_id     uuid primary key,
    matter_id   uuid not null,
    document_id uuid not null,
    custodian   text not null,
    path        text not null
);
create index on corpus.occurrence (matter_id, document_id);

grant usage on schema corpus to sc_app;
grant select, insert on corpus.collection, corpus.source, corpus.item, corpus.counter, corpus.document, corpus.occurrence to sc_app;
grant update (job_id) on corpus.collection to sc_app;
grant update (state, cause, message, container, filtered_children, document_id, source) on corpus.item to sc_app;
grant update (next_ordinal, next_revision) on corpus.counter to sc_app;
grant update (revision, custodians) on corpus.document to sc_app;

do $$
declare t text;
begin
    foreach t in array array['collection', 'source', 'item', 'counter', 'document', 'occurrence'] loop
        execute format('alter table corpus.%I enable row level security', t);
        execute format('alter table corpus.%I force row level security', t);
        execute format($p$create policy granted on corpus.%1$I to sc_app
            using (exists (select 1 from access.granted g where g.scope_id = %1$I.matter_id))
            with check (exists (select 1 from access.granted g where g.scope_id = %1$I.matter_id))$p$, t);
    end loop;
end $$;
