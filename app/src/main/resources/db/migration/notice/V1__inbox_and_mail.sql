-- What a person is told. The words are a text key and short arguments; nothing of a document's content belongs here.
create table notice.notice (
    id              uuid primary key,
    person_id       uuid        not null,
    organization_id uuid        not null,
    text_key        text        not null,
    arguments       text[]      not null,
    link            text        not null check (link like '/%'),
    made_by         uuid        not null,
    made_at         timestamptz not null,
    read_at         timestamptz,
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create index on notice.notice (person_id, id);
create index notice_unread on notice.notice (person_id) where read_at is null;

-- The outbox: written in the transaction of what it tells, sent afterwards, at least once. A mail carries a sentence
-- without arguments and a link; address is set only where it goes to somebody who has no account yet.
create table notice.mail (
    id              uuid primary key,
    notice_id       uuid references notice.notice,
    person_id       uuid        not null,
    organization_id uuid        not null,
    address         text,
    text_key        text        not null,
    arguments       text[]      not null default '{}',
    link            text        not null,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    state           text        not null check (state in ('QUEUED', 'SENT', 'NO_SERVER', 'FAILED')),
    attempts        int         not null default 0,
    due_at          timestamptz not null,
    settled_at      timestamptz,
    problem         text        not null default '',
    foreign key (person_id, organization_id) references access.person (id, organization_id)
);
create index mail_due on notice.mail (due_at) where state = 'QUEUED';
create unique index on notice.mail (notice_id);

alter table notice.notice enable row level security;
alter table notice.notice force row level security;
alter table notice.mail enable row level security;
alter table notice.mail force row level security;

grant usage on schema notice to sc_app, sc_worker;
grant select, insert on notice.notice, notice.mail to sc_app;
grant update (read_at) on notice.notice to sc_app;
grant update (state, due_at, settled_at, problem, link) on notice.mail to sc_app;
create policy own on notice.notice for select to sc_app using (person_id = tenancy.person());
create policy read on notice.notice for update to sc_app using (person_id = tenancy.person());
create policy told on notice.notice for insert to sc_app with check (made_by = tenancy.person());
create policy own on notice.mail for select to sc_app using (person_id = tenancy.person());
create policy settled on notice.mail for update to sc_app using (person_id = tenancy.person());
create policy told on notice.mail for insert to sc_app with check (made_by = tenancy.person());

-- The sweep knows whose mail is due, and nothing of what is in it.
grant select (id, person_id, organization_id, state, due_at, attempts) on notice.mail to sc_worker;
grant update (due_at, attempts) on notice.mail to sc_worker;
create policy sweep on notice.mail to sc_worker using (true) with check (true);
