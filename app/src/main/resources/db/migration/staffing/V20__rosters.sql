-- Who works when. A roster is drawn up as a draft, which the provider's managers alone see, and published as a version;
-- what is published never changes: a newer version of the same lineage takes its place. Needed, planned and supervising
-- are counts, one for each block of block_hours hours from starts_at on.
create table staffing.roster (
    id                       uuid primary key,
    lineage                  uuid        not null,
    version                  int,
    request_id               uuid        not null references staffing.request,
    engagement_id            uuid        not null references engagement.engagement,
    client_organization_id   uuid        not null references access.organization,
    provider_organization_id uuid        not null references access.organization,
    title                    text        not null,
    zone                     text        not null,
    starts_at                timestamptz not null,
    ends_at                  timestamptz not null,
    block_hours              int         not null check (block_hours between 1 and 12),
    needed                   int[]       not null,
    planned                  int[]       not null,
    supervising              int[]       not null,
    supervisors_needed       int         not null,
    replaces                 uuid references staffing.roster,
    state                    text        not null check (state in ('DRAFT', 'DISCARDED', 'PUBLISHED', 'REPLACED')),
    made_by                  uuid        not null,
    made_by_name             text        not null,
    made_at                  timestamptz not null,
    published_at             timestamptz,
    check ((state in ('PUBLISHED', 'REPLACED')) = (version is not null and published_at is not null))
);
create index on staffing.roster (request_id, id);
create unique index roster_in_force on staffing.roster (lineage) where state = 'PUBLISHED';
create unique index roster_version on staffing.roster (lineage, version);

-- What the provider keeps to itself: rates, cost, how evenly work is spread, what binds.
create table staffing.roster_inside (
    roster_id       uuid primary key references staffing.roster,
    organization_id uuid  not null references access.organization,
    inside          jsonb not null
);

-- A run of blocks of one person. The key stays through versions as long as person and beginning do: presence and notes
-- hang on it. in_force: of the version that holds now.
create table staffing.shift (
    roster_id       uuid        not null references staffing.roster,
    key             uuid        not null,
    lineage         uuid        not null,
    engagement_id   uuid        not null references engagement.engagement,
    organization_id uuid        not null references access.organization,
    professional_id uuid        not null references bench.professional,
    name            text        not null,
    role            text        not null,
    supervises      boolean     not null,
    title           text        not null,
    rest_hours      int         not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null check (ends_at > starts_at),
    in_force        boolean     not null default false,
    primary key (roster_id, key)
);
create unique index shift_in_force on staffing.shift (key) where in_force;
create index on staffing.shift (professional_id, starts_at) where in_force;
create index on staffing.shift (lineage, ends_at) where in_force;

create table staffing.attendance (
    shift_key       uuid primary key,
    engagement_id   uuid        not null references engagement.engagement,
    organization_id uuid        not null references access.organization,
    professional_id uuid        not null references bench.professional,
    started_at      timestamptz not null,
    ended_at        timestamptz
);

create table staffing.hand_over (
    shift_key       uuid primary key,
    lineage         uuid        not null,
    engagement_id   uuid        not null references engagement.engagement,
    organization_id uuid        not null references access.organization,
    professional_id uuid        not null references bench.professional,
    author          text        not null,
    shift_ends_at   timestamptz not null,
    done            text        not null check (length(btrim(done)) between 1 and 4000),
    open_points     text        not null check (length(open_points) <= 4000),
    written_at      timestamptz not null
);
create index on staffing.hand_over (lineage, shift_ends_at);

-- Who said to have read which note before going to work.
create table staffing.acknowledgement (
    shift_key       uuid        not null,
    note_key        uuid        not null references staffing.hand_over,
    organization_id uuid        not null references access.organization,
    professional_id uuid        not null references bench.professional,
    at              timestamptz not null,
    primary key (shift_key, note_key)
);

-- shift_key null: from from_at on altogether. mended_in: the version that goes without them.
create table staffing.drop_out (
    id              uuid primary key,
    roster_id       uuid        not null references staffing.roster,
    lineage         uuid        not null,
    engagement_id   uuid        not null references engagement.engagement,
    organization_id uuid        not null references access.organization,
    professional_id uuid        not null references bench.professional,
    name            text        not null,
    shift_key       uuid,
    from_at         timestamptz not null,
    reason          text        not null check (length(btrim(reason)) between 1 and 2000),
    told_by         uuid        not null,
    told_by_name    text        not null,
    told_at         timestamptz not null,
    mended_in       uuid references staffing.roster
);
create index on staffing.drop_out (lineage);
create unique index drop_out_once on staffing.drop_out (shift_key, professional_id) where shift_key is not null;

-- Once per local day of the client, whoever makes it.
create table staffing.digest (
    request_id               uuid        not null references staffing.request,
    local_day                date        not null,
    engagement_id            uuid        not null references engagement.engagement,
    provider_organization_id uuid        not null references access.organization,
    content                  jsonb       not null,
    made_at                  timestamptz not null,
    primary key (request_id, local_day)
);

-- An address under which a calendar reads somebody's shifts; of the secret in it only the hash is kept.
create table staffing.feed (
    token_hash      bytea primary key,
    person_id       uuid        not null references access.person,
    organization_id uuid        not null references access.organization,
    made_at         timestamptz not null,
    revoked_at      timestamptz
);
create index on staffing.feed (person_id);

-- Whoever runs the engagement for the provider.
create function staffing.runs(engagement uuid) returns boolean
    language sql stable set search_path = ''
    as $$ select exists (select 1 from access.granted g where g.scope_id = engagement and g.role = 'PROJECT_MANAGER') $$;

-- Whoever sees the work itself: every safeguard before the matter is met for them.
create function staffing.let_in(engagement uuid) returns boolean
    language sql stable set search_path = ''
    as $$
        select exists (select 1 from engagement.engagement e
                       join access.granted g on g.scope_id = e.matter_id
                       where e.id = engagement)
    $$;

-- Whether the acting person works in the roster at some time between the two; leading: as a supervisor.
create function staffing.works_beside(in_roster uuid, since timestamptz, until timestamptz, leading_only boolean)
    returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select exists (select 1 from staffing.shift s
                       join bench.professional p on p.id = s.professional_id
                       where s.roster_id = in_roster and s.in_force and s.starts_at < until and s.ends_at > since
                         and (s.supervises or not leading_only) and p.person_id = tenancy.person())
    $$;

-- Whether a shift of the acting person begins within a day after that time.
create function staffing.takes_over(in_lineage uuid, at_time timestamptz) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select exists (select 1 from staffing.shift s
                       join bench.professional p on p.id = s.professional_id
                       where s.lineage = in_lineage and s.in_force and s.starts_at >= at_time
                         and s.starts_at <= at_time + interval '24 hours' and p.person_id = tenancy.person())
    $$;

-- When people were there, without saying who: for whoever may see the roster as a whole.
create function staffing.presence(in_roster uuid)
    returns table (starts_at timestamptz, ends_at timestamptz, started_at timestamptz, ended_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
        select s.starts_at, s.ends_at, a.started_at, a.ended_at
        from staffing.shift s
        join staffing.roster r on r.id = s.roster_id
        left join staffing.attendance a on a.shift_key = s.key
        where s.roster_id = in_roster and r.state in ('PUBLISHED', 'REPLACED')
          and tenancy.organization() in (r.client_organization_id, r.provider_organization_id)
          and exists (select 1 from access.granted g
                      where g.scope_id = r.engagement_id
                        and g.role in ('CLIENT_OWNER', 'SUPERVISING_ATTORNEY', 'PROJECT_MANAGER', 'BILLING', 'AUDITOR'))
    $$;

-- What a calendar gets that knows the secret: times and the kind of work, of now and the last month.
create function staffing.feed_shifts(hash bytea)
    returns table (key uuid, role text, starts_at timestamptz, ends_at timestamptz, version int, published_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
        select s.key, s.role, s.starts_at, s.ends_at, r.version, r.published_at
        from staffing.feed f
        join access.person p on p.id = f.person_id and p.disabled_at is null
        join bench.professional b on b.person_id = f.person_id
        join staffing.shift s on s.professional_id = b.id and s.in_force
        join staffing.roster r on r.id = s.roster_id
        where f.token_hash = hash and f.revoked_at is null and s.ends_at > now() - interval '31 days'
          and not exists (select 1 from staffing.drop_out d
                          where d.professional_id = s.professional_id
                            and (d.shift_key = s.key
                                 or (d.shift_key is null and d.lineage = s.lineage and d.from_at <= s.starts_at)))
        order by s.starts_at
        limit 500
    $$;

create function staffing.feed_known(hash bytea) returns boolean
    language sql stable security definer set search_path = ''
    as $$
        select exists (select 1 from staffing.feed f
                       join access.person p on p.id = f.person_id and p.disabled_at is null
                       where f.token_hash = hash and f.revoked_at is null)
    $$;

grant usage, create on schema staffing to sc_grants;
do $$
declare f text;
begin
    foreach f in array array['works_beside(uuid, timestamptz, timestamptz, boolean)', 'takes_over(uuid, timestamptz)',
                             'presence(uuid)', 'feed_shifts(bytea)', 'feed_known(bytea)'] loop
        execute format('alter function staffing.%s owner to sc_grants', f);
        execute format('revoke all on function staffing.%s from public', f);
        execute format('grant execute on function staffing.%s to sc_app', f);
    end loop;
end $$;
revoke create on schema staffing from sc_grants;
grant select on staffing.shift, staffing.roster, staffing.attendance, staffing.feed, staffing.drop_out to sc_grants;

do $$
declare t text;
begin
    foreach t in array array['roster', 'roster_inside', 'shift', 'attendance', 'hand_over', 'acknowledgement',
                             'drop_out', 'digest', 'feed'] loop
        execute format('alter table staffing.%I enable row level security', t);
        execute format('alter table staffing.%I force row level security', t);
        execute format('grant select, insert on staffing.%I to sc_app', t);
    end loop;
    foreach t in array array['roster', 'shift', 'attendance', 'drop_out', 'feed'] loop
        execute format('create policy grants on staffing.%I for select to sc_grants using (true)', t);
    end loop;
end $$;

grant update (state, version, published_at) on staffing.roster to sc_app;
create policy run on staffing.roster for select to sc_app
    using (provider_organization_id = tenancy.organization() and staffing.runs(engagement_id));
create policy published on staffing.roster for select to sc_app
    using (state in ('PUBLISHED', 'REPLACED') and client_organization_id = tenancy.organization()
           and exists (select 1 from staffing.request r where r.id = request_id));
create policy made on staffing.roster for insert to sc_app
    with check (provider_organization_id = tenancy.organization() and made_by = tenancy.person() and state = 'DRAFT'
                and staffing.runs(engagement_id)
                and exists (select 1 from staffing.request r
                            where r.id = request_id and r.engagement_id = roster.engagement_id
                              and r.client_organization_id = roster.client_organization_id
                              and r.provider_organization_id = roster.provider_organization_id));
create policy moved on staffing.roster for update to sc_app
    using (provider_organization_id = tenancy.organization() and staffing.runs(engagement_id))
    with check (provider_organization_id = tenancy.organization());

create function staffing.refuse_other_steps() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
        if (old.state, new.state) not in (('DRAFT', 'PUBLISHED'), ('DRAFT', 'DISCARDED'), ('PUBLISHED', 'REPLACED'))
           or (old.state <> 'DRAFT'
               and (new.version, new.published_at) is distinct from (old.version, old.published_at)) then
            raise exception 'roster % does not go from % to %', old.id, old.state, new.state using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_other_steps before update on staffing.roster
    for each row execute function staffing.refuse_other_steps();

create policy run on staffing.roster_inside for select to sc_app
    using (organization_id = tenancy.organization()
           and exists (select 1 from staffing.roster r where r.id = roster_id));
create policy made on staffing.roster_inside for insert to sc_app
    with check (organization_id = tenancy.organization()
                and exists (select 1 from staffing.roster r where r.id = roster_id and r.state = 'DRAFT'));

grant update (in_force) on staffing.shift to sc_app;
create policy run on staffing.shift for select to sc_app
    using (organization_id = tenancy.organization()
           and exists (select 1 from staffing.roster r where r.id = roster_id));
create policy own on staffing.shift for select to sc_app
    using (organization_id = tenancy.organization() and in_force and professional_id = (select bench.own()));
create policy led on staffing.shift for select to sc_app
    using (organization_id = tenancy.organization() and in_force
           and staffing.works_beside(roster_id, starts_at, ends_at, not supervises));
create policy made on staffing.shift for insert to sc_app
    with check (organization_id = tenancy.organization() and not in_force
                and exists (select 1 from staffing.roster r
                            where r.id = roster_id and r.state = 'DRAFT' and r.lineage = shift.lineage
                              and r.engagement_id = shift.engagement_id));
create policy moved on staffing.shift for update to sc_app
    using (organization_id = tenancy.organization() and staffing.runs(engagement_id))
    with check (organization_id = tenancy.organization());

grant update (ended_at) on staffing.attendance to sc_app;
create policy seen on staffing.attendance for select to sc_app
    using (organization_id = tenancy.organization()
           and (staffing.runs(engagement_id) or professional_id = (select bench.own())
                or exists (select 1 from staffing.shift s where s.key = shift_key)));
create policy begun on staffing.attendance for insert to sc_app
    with check (organization_id = tenancy.organization() and professional_id = (select bench.own())
                and staffing.let_in(engagement_id)
                and exists (select 1 from staffing.shift s
                            where s.key = shift_key and s.in_force and s.engagement_id = attendance.engagement_id
                              and s.professional_id = attendance.professional_id));
create policy ended on staffing.attendance for update to sc_app
    using (organization_id = tenancy.organization() and professional_id = (select bench.own()))
    with check (organization_id = tenancy.organization());

-- A shift ends once, and not without a word to those who take over.
create function staffing.refuse_silent_end() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
        if old.ended_at is not null or new.ended_at is null
           or not exists (select 1 from staffing.hand_over h where h.shift_key = old.shift_key) then
            raise exception 'shift % does not end without its hand-over note', old.shift_key using errcode = '42501';
        end if;
        return new;
    end $$;
create trigger refuse_silent_end before update on staffing.attendance
    for each row execute function staffing.refuse_silent_end();

-- Notes are content: nobody reads them who is not let into the work, whatever their shifts are.
create policy seen on staffing.hand_over for select to sc_app
    using (organization_id = tenancy.organization() and staffing.let_in(engagement_id)
           and (staffing.runs(engagement_id) or professional_id = (select bench.own())
                or exists (select 1 from staffing.shift s where s.key = shift_key)
                or staffing.takes_over(lineage, shift_ends_at)));
create policy written on staffing.hand_over for insert to sc_app
    with check (organization_id = tenancy.organization() and professional_id = (select bench.own())
                and staffing.let_in(engagement_id)
                and exists (select 1 from staffing.shift s
                            where s.key = shift_key and s.in_force and s.lineage = hand_over.lineage
                              and s.engagement_id = hand_over.engagement_id
                              and s.professional_id = hand_over.professional_id));

create policy own on staffing.acknowledgement for select to sc_app
    using (organization_id = tenancy.organization()
           and (professional_id = (select bench.own()) or exists (select 1 from staffing.shift s where s.key = shift_key)));
create policy said on staffing.acknowledgement for insert to sc_app
    with check (organization_id = tenancy.organization() and professional_id = (select bench.own())
                and exists (select 1 from staffing.hand_over h where h.shift_key = note_key));

grant update (mended_in) on staffing.drop_out to sc_app;
create policy seen on staffing.drop_out for select to sc_app
    using (organization_id = tenancy.organization()
           and (staffing.runs(engagement_id) or professional_id = (select bench.own())));
create policy told on staffing.drop_out for insert to sc_app
    with check (organization_id = tenancy.organization() and told_by = tenancy.person() and mended_in is null
                and (staffing.runs(engagement_id)
                     or (shift_key is not null and professional_id = (select bench.own())
                         and exists (select 1 from staffing.shift s
                                     where s.key = shift_key and s.in_force and s.roster_id = drop_out.roster_id
                                       and s.professional_id = drop_out.professional_id))));
create policy mended on staffing.drop_out for update to sc_app
    using (organization_id = tenancy.organization() and staffing.runs(engagement_id))
    with check (organization_id = tenancy.organization());

create policy concerned on staffing.digest for select to sc_app
    using (exists (select 1 from staffing.request r where r.id = request_id));
create policy made on staffing.digest for insert to sc_app
    with check (provider_organization_id = tenancy.organization() and staffing.runs(engagement_id)
                and exists (select 1 from staffing.request r
                            where r.id = request_id and r.engagement_id = digest.engagement_id));

grant update (revoked_at) on staffing.feed to sc_app;
create policy own on staffing.feed to sc_app
    using (person_id = tenancy.person())
    with check (person_id = tenancy.person() and organization_id = tenancy.organization());

-- When people of the acting provider work, on whichever of its rosters: nobody is to be planned twice. Times alone, for
-- whoever keeps the bench.
create function staffing.busy(people uuid[], since timestamptz, until timestamptz)
    returns table (lineage uuid, professional_id uuid, starts_at timestamptz, ends_at timestamptz, rest_hours int)
    language sql stable security definer set search_path = ''
    as $$
        select s.lineage, s.professional_id, s.starts_at, s.ends_at, s.rest_hours
        from staffing.shift s
        where s.organization_id = tenancy.organization() and s.in_force and s.professional_id = any(people)
          and s.starts_at < until and s.ends_at > since
          and exists (select 1 from access.held h where h.role in ('PROJECT_MANAGER', 'ORGANIZATION_ADMIN'))
    $$;
grant create on schema staffing to sc_grants;
alter function staffing.busy(uuid[], timestamptz, timestamptz) owner to sc_grants;
revoke create on schema staffing from sc_grants;
revoke all on function staffing.busy(uuid[], timestamptz, timestamptz) from public;
grant execute on function staffing.busy(uuid[], timestamptz, timestamptz) to sc_app;
