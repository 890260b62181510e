-- What a provider reckons one unit of a currency at in another, so that people with rates in several currencies can be
-- compared. Appended; the newest of a pair counts.
create table staffing.exchange_rate (
    id              uuid primary key,
    organization_id uuid        not null references access.organization,
    from_currency   text        not null check (length(from_currency) = 3),
    to_currency     text        not null check (length(to_currency) = 3 and to_currency <> from_currency),
    rate            numeric     not null check (rate > 0),
    entered_by      uuid        not null,
    entered_by_name text        not null,
    entered_at      timestamptz not null
);
create index on staffing.exchange_rate (organization_id, to_currency, from_currency, id);

alter table staffing.exchange_rate enable row level security;
alter table staffing.exchange_rate force row level security;
grant select, insert on staffing.exchange_rate to sc_app;
create policy seen on staffing.exchange_rate for select to sc_app
    using (organization_id = tenancy.organization());
create policy entered on staffing.exchange_rate for insert to sc_app
    with check (organization_id = tenancy.organization() and entered_by = tenancy.person());
