-- What a professional states at the end of a placement, and the very document that says so.
create table staffing.certificate (
    placement_id    uuid primary key references staffing.placement,
    organization_id uuid        not null,
    person_id       uuid        not null,
    held            text        not null check (held in ('NOTHING', 'RETURNED', 'DESTROYED')),
    note            text        not null check (length(note) <= 2000),
    signed_by_name  text        not null,
    signed_at       timestamptz not null,
    sha256          text        not null check (length(sha256) = 64),
    content         bytea -- null once its signatory was erased; the hash stays in the log
);
alter table staffing.certificate enable row level security;
alter table staffing.certificate force row level security;
grant select, insert on staffing.certificate to sc_app;
create policy concerned on staffing.certificate for select to sc_app
    using (exists (select 1 from staffing.placement p where p.id = placement_id));
create policy signed on staffing.certificate for insert to sc_app
    with check (person_id = tenancy.person() and organization_id = tenancy.organization()
                and exists (select 1 from staffing.placement p
                            where p.id = placement_id and p.person_id = tenancy.person() and p.state = 'ENDED'));
