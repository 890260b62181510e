-- The report as it was when the client signed off, or when the review was closed: figures and print, in the vault.
create table review.kept_report (
    id                   uuid        primary key,
    matter_id            uuid        not null,
    occasion             text        not null check (occasion in ('SIGNED_OFF', 'CLOSED')),
    kept_by              uuid        not null,
    kept_by_organization uuid        not null,
    kept_at              timestamptz not null,
    json_blob            uuid        not null,
    json_sha256          text        not null,
    pdf_blob             uuid        not null,
    pdf_sha256           text        not null
);
create index on review.kept_report (matter_id, kept_at);

grant select, insert on review.kept_report to sc_app;
alter table review.kept_report enable row level security;
alter table review.kept_report force row level security;
create policy granted on review.kept_report to sc_app
    using (exists (select 1 from access.granted g where g.scope_id = kept_report.matter_id))
    with check (exists (select 1 from access.granted g where g.scope_id = kept_report.matter_id));
