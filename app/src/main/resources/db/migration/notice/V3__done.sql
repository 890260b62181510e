-- What a notice asked for may be done by somebody else, even of the other organization: whoever does it marks the notices
-- of all who were asked. Row-level security hides those from them, hence a function that can do nothing else; it needs the
-- link, which holds the id of what was asked about.
alter table notice.notice add column done_at timestamptz;
create index notice_asked on notice.notice (link) where done_at is null;
grant update (done_at) on notice.notice to sc_app;

create function notice.settle(asked_link text, asked_keys text[], at timestamptz) returns int
    language sql volatile security definer set search_path = ''
    as $$
        with settled as (
            update notice.notice n set done_at = settle.at, read_at = coalesce(n.read_at, settle.at)
            where n.link = settle.asked_link and n.text_key = any(settle.asked_keys) and n.done_at is null
            returning 1)
        select count(*)::int from settled
    $$;

grant usage, create on schema notice to sc_grants;
alter function notice.settle(text, text[], timestamptz) owner to sc_grants;
revoke create on schema notice from sc_grants;
revoke all on function notice.settle(text, text[], timestamptz) from public;
grant execute on function notice.settle(text, text[], timestamptz) to sc_app;
grant select (id, link, text_key, read_at, done_at), update (read_at, done_at) on notice.notice to sc_grants;
create policy grants on notice.notice for select to sc_grants using (true);
create policy settled on notice.notice for update to sc_grants using (true) with check (true);
