create table review.review (
    matter_id  uuid primary key,
    brief      text        not null,
    batch_size int         not null check (batch_size between 1 and 500),
    job_id     uuid,
    opened_by  uuid        not null,
    opened_at  timestamptz not null default now(),
    closed_at  timestamptz
);

-- The client's instructions; a new version never changes what was decided under an older one.
create table review.protocol (
    matter_id    uuid        not null references review.review,
    version      int         not null,
    instructions text        not null,
    issues       text[]      not null,
    published_by uuid        not null,
    published_at timestamptz not null default now(),
    primary key (matter_id, version)
);

-- What the last cutting left over: lets an empty queue be told from an exhausted one.
create table review.queue (
    matter_id uuid primary key references review.review,
    remaining int         not null,
    cut_at    timestamptz not null default now()
);

create table review.batch (
    id             uuid primary key,
    matter_id      uuid        not null references review.review,
    kind           text        not null check (kind in ('REVIEW', 'QC', 'ELUSION')),
    number         int         not null,
    state          text        not null check (state in ('READY', 'OUT', 'DONE')),
    rank           double precision not null,
    sample_id      uuid,
    coded_by       uuid,                          -- QC: whose coding is checked; never handed to that person
    reviewer_id    uuid,
    lease_until    timestamptz,
    lease_version  int         not null default 0,
    cut_at         timestamptz not null default now(),
    checked_out_at timestamptz,
    done_at        timestamptz,
    check ((state = 'READY') = (reviewer_id is null)),
    unique (matter_id, id)
);
create index batch_ready on review.batch (matter_id, kind, rank, id) where state = 'READY';
create index batch_out on review.batch (matter_id, reviewer_id) where state = 'OUT';
create index batch_leased on review.batch (matter_id, lease_until) where state = 'OUT';

create table review.batch_document (
    batch_id    uuid    not null,
    matter_id   uuid    not null,
    kind        text    not null,
    place       int     not null,
    document_id uuid    not null,
    ordinal     int     not null,
    primary key (batch_id, place),
    foreign key (matter_id, batch_id) references review.batch (matter_id, id) on delete cascade
);
-- None twice: a document lies in at most one first-level batch.
create unique index batch_document_once on review.batch_document (matter_id, document_id) where kind = 'REVIEW';
create index on review.batch_document (matter_id, ordinal);

-- Every decision, appended. tx lets a reader take up all committed rows without skipping one that commits late.
create table review.decision (
    seq              bigint generated always as identity primary key,
    matter_id        uuid        not null references review.review,
    document_id      uuid        not null,
    ordinal          int         not null,
    batch_id         uuid        not null,
    kind             text        not null check (kind in ('REVIEW', 'QC', 'ELUSION')),
    reviewer_id      uuid        not null,
    protocol_version int         not null,
    responsive       text        not null check (responsive in ('RESPONSIVE', 'NOT_RESPONSIVE', 'UNSURE')),
    privilege        text        not null check (privilege in ('NOT_PRIVILEGED', 'WITHHOLD', 'REDACT')),
    issues           text[]      not null default '{}',
    hot              boolean     not null default false,
    note             text        not null default '',
    seconds_spent    int         not null,
    decided_at       timestamptz not null default now(),
    tx               xid8        not null default pg_current_xact_id()
);
create index on review.decision (matter_id, document_id, seq);
create index on review.decision (matter_id, tx);
create index on review.decision (matter_id, reviewer_id, seq);

-- The coding in force: the newest decision of each document. Derived from the decisions, in the same transaction.
create table review.coding (
    matter_id   uuid        not null,
    document_id uuid        not null,
    ordinal     int         not null,
    seq         bigint      not null,
    first_seq   bigint      not null,             -- the newest first-level decision, which QC checks
    first_by    uuid        not null,
    responsive  text        not null,
    privilege   text        not null,
    issues      text[]      not null,
    hot         boolean     not null,
    checked     boolean     not null default false,
    overturned  boolean     not null default false,
    decided_at  timestamptz not null,
    primary key (matter_id, document_id)
);
create index on review.coding (matter_id, ordinal);
create index on review.coding (matter_id, first_by);

-- A random sample, with everything that is needed to draw it again.
create table review.sample (
    id         uuid primary key,
    matter_id  uuid        not null references review.review,
    kind       text        not null check (kind in ('QC', 'ELUSION')),
    seed       bigint      not null,
    population int         not null,
    size       int         not null,
    drawn_by   uuid        not null,
    drawn_at   timestamptz not null default now()
);

grant usage on schema review to sc_app;
grant select, insert on review.review, review.protocol, review.queue, review.batch, review.batch_document, review.decision,
    review.coding, review.sample to sc_app;
grant update (job_id, closed_at) on review.review to sc_app;
grant update (state, reviewer_id, lease_until, lease_version, checked_out_at, done_at) on review.batch to sc_app;
grant update (remaining, cut_at) on review.queue to sc_app;
grant delete on review.batch, review.batch_document to sc_app;
grant update (seq, first_seq, first_by, responsive, privilege, issues, hot, checked, overturned, decided_at) on review.coding to sc_app;

do $$
declare t text;
begin
    foreach t in array array['review', 'protocol', 'queue', 'batch', 'batch_document', 'decision', 'coding', 'sample'] loop
        execute format('alter table review.%I enable row level security', t);
        execute format('alter table review.%I force row level security', t);
        execute format($p$create policy granted on review.%1$I to sc_app
            using (exists (select 1 from access.granted g where g.scope_id = %1$I.matter_id))
            with check (exists (select 1 from access.granted g where g.scope_id = %1$I.matter_id))$p$, t);
    end loop;
end $$;
