package org.secondchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL's own catalogue, asked for gaps in row security: a new table is in from its first day. */
@SecondchairTest
@Import(AccessFixtures.class)
class CatalogueTest {
    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'";

    @Autowired
    JdbcClient jdbc;

    private Stream<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream();
    }

    @Test
    void everyTableHasRowSecurityForcedAndAtLeastOnePolicy() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and %s
                          and not (c.relrowsecurity and c.relforcerowsecurity
                                   and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                        """.formatted(OURS))
                        .filter(table -> !table.endsWith(".flyway_history"))
                        .filter(table -> !Exceptions.OPEN_TABLES.containsKey(table)))
                .isEmpty();
    }

    @Test
    void whatIsOpenToAllIsKeptFromTheApplicationUnlessItHoldsIdsOnly() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relrowsecurity and %s
                          and has_table_privilege('sc_app', c.oid, 'select, insert, update, delete')
                        """.formatted(OURS)).filter(table -> !Exceptions.OPEN_TABLES.containsKey(table)))
                .isEmpty();
    }

    @Test
    void ourRolesAreNeitherSuperusersNorPastRowSecurity() {
        assertThat(names("""
                        select rolname from pg_roles
                        where rolname like 'sc\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                        """)).isEmpty();
        assertThat(names("select rolname from pg_roles where rolname = 'sc_grants' and rolcanlogin"))
                .isEmpty();
        assertThat(names("""
                        select m.rolname || ' is in ' || r.rolname
                        from pg_auth_members a
                        join pg_roles r on r.oid = a.roleid
                        join pg_roles m on m.oid = a.member
                        where m.rolname like 'sc\\_%' and not (m.rolname = 'sc_owner' and r.rolname = 'sc_grants')
                        """)).isEmpty();
    }

    @Test
    void tablesBelongToTheOwnerAndViewsOfGrantsToTheRoleThatNobodySignsInAs() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname || ' belongs to ' || pg_get_userbyid(c.relowner)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'm') and pg_get_userbyid(c.relowner) <> 'sc_owner' and %s
                        """.formatted(OURS))).isEmpty();
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'v' and %s
                          and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                          and not (pg_get_userbyid(c.relowner) = 'sc_grants'
                                   and coalesce(c.reloptions::text ~ 'security_barrier', false))
                        """.formatted(OURS))).isEmpty();
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'v' and pg_get_userbyid(c.relowner) = 'sc_grants' and %s
                        """.formatted(OURS)))
                .containsExactlyInAnyOrder(
                        "access.granted", "access.invited", "access.held", "access.walled", "access.seated");
    }

    @Test
    void functionsWithTheirOwnersRightsAreThoseListed() {
        assertThat(names("""
                        select n.nspname || '.' || p.proname
                        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and %s
                        """.formatted(OURS)).filter(name -> !Exceptions.OWNERS_RIGHTS.containsKey(name)))
                .isEmpty();
        assertThat(names("""
                        select n.nspname || '.' || p.proname
                        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and coalesce(p.proconfig::text, '') !~ 'search_path=' and %s
                        """.formatted(OURS)))
                .as("with a search path that somebody else could choose")
                .isEmpty();
    }

    @Test
    void noPolicyLetsTheApplicationSeeEverything() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname || ' ' || p.polname
                        from pg_policy p
                        join pg_class c on c.oid = p.polrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where p.polpermissive
                          and (p.polroles = '{0}' or 'sc_app'::regrole = any(p.polroles))
                          and (pg_get_expr(p.polqual, p.polrelid) = 'true'
                               or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')
                        """).filter(policy -> !Exceptions.OPEN_POLICIES.containsKey(policy)))
                .isEmpty();
    }

    @Test
    void whatCarriesAMatterAsksForTheGrantOfThatMatter() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and has_table_privilege('sc_app', c.oid, 'select') and %s
                          and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'matter_id')
                          and not exists (select 1 from pg_policy p
                                          where p.polrelid = c.oid and p.polcmd in ('r', '*')
                                            and pg_get_expr(p.polqual, p.polrelid) ~ 'access\\.(granted|invited)')
                        """.formatted(OURS)).filter(table -> !Exceptions.PERSONAL_TABLES.containsKey(table)))
                .isEmpty();
    }

    @Test
    void whatIsAppendedIsNeverChangedOrDeletedByTheApplication() {
        for (String table : Exceptions.APPENDED) {
            assertThat(jdbc.sql("""
                                    select has_table_privilege('sc_app', :table, 'delete, truncate')
                                        or has_any_column_privilege('sc_app', :table, 'update')
                                    """).param("table", table).query(Boolean.class).single())
                    .as(table)
                    .isFalse();
        }
    }

    @Test
    void theApplicationDeletesFromTheListedTablesOnly() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and has_table_privilege('sc_app', c.oid, 'delete, truncate') and %s
                        """.formatted(OURS)).filter(table -> !Exceptions.DELETED_FROM.containsKey(table)))
                .isEmpty();
    }

    @Test
    void theDoorReachesIntoAccessAlone() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v') and n.nspname <> 'access' and %s
                          and (has_table_privilege('sc_door', c.oid, 'select, insert, update, delete')
                               or has_any_column_privilege('sc_door', c.oid, 'select'))
                        """.formatted(OURS))).isEmpty();
        assertThat(names("""
                        select r.rolname || ' reads ' || c.relname
                        from pg_roles r
                        cross join pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where r.rolname in ('sc_app', 'sc_worker') and n.nspname = 'access'
                          and c.relname in ('credential', 'session', 'recovery_code', 'attempt')
                          and has_any_column_privilege(r.oid, c.oid, 'select, insert, update')
                        """)).as("what the door alone may know").isEmpty();
    }

    @Test
    void theWorkerSeesTheListedTablesOnly() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v') and %s
                          and has_any_column_privilege('sc_worker', c.oid, 'select')
                        """.formatted(OURS)).filter(table -> !Exceptions.WORKERS_TABLES.containsKey(table)))
                .isEmpty();
    }

    @Test
    void nothingIsGrantedToEverybody() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        cross join lateral aclexplode(c.relacl) a
                        where a.grantee = 0 and %s
                        """.formatted(OURS))).isEmpty();
        assertThat(names("""
                        select n.nspname from pg_namespace n
                        where %s and n.nspname <> 'public'
                          and (has_schema_privilege('sc_app', n.oid, 'create') or has_schema_privilege('sc_worker', n.oid, 'create')
                               or has_schema_privilege('sc_door', n.oid, 'create') or has_schema_privilege('sc_grants', n.oid, 'create'))
                        """.formatted(OURS))).isEmpty();
    }
}
