package org.secondchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Role;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second line, without the first: each table that carries a matter's id, read as the application's role in each
 * relation. Rows are made by the superuser from the catalogue alone, so that a new table is in from its first day.
 */
@SecondchairTest
@Import(GuardSwitches.class)
class RowSecurityTest {
    private static final List<Relation> OUTSIDERS = List.of(
            Relation.COLLEAGUE,
            Relation.WALLED,
            Relation.WALLED_ORGANIZATION,
            Relation.FOREIGN,
            Relation.LOCKED,
            Relation.ENDED,
            Relation.EXPIRED,
            Relation.DISABLED);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    Administrator administrator;
    Matrix matrix;
    List<String> tables;

    @BeforeEach
    void aRowInEachTable() throws SQLException {
        administrator = new Administrator(environment);
        matrix = new Matrix(beans, port);
        tables = new ArrayList<>();
        for (List<String> table : administrator.rows("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.oid::text
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and has_table_privilege('sc_app', c.oid, 'select')
                  and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'matter_id')
                order by 1
                """)) {
            tables.add(table.getFirst());
            SyntheticRow.insert(administrator, table.getFirst(), matrix.scenario());
        }
    }

    @AfterEach
    void close() throws SQLException {
        administrator.close();
    }

    @Test
    void outsidersSeeNoRowOfAnyTableAndMembersDo() {
        assertThat(tables).isNotEmpty();
        Map<String, String> wrong = new TreeMap<>();
        for (String table : tables) {
            if (rows(table, Relation.MEMBER) == 0 && !Exceptions.PERSONAL_TABLES.containsKey(table)) {
                wrong.put(table, "shows nothing to a member, so that the test says nothing");
            }
            leaks(table).forEach(relation -> wrong.put(table, "is seen by " + relation));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTableWithoutItsPoliciesIsNoticed() throws SQLException {
        for (String table : tables) {
            administrator.run("alter table " + table + " disable row level security");
            assertThat(leaks(table)).as("%s without row security", table).isNotEmpty();
            administrator.run("alter table " + table + " enable row level security");
            assertThat(leaks(table)).as("%s with it again", table).isEmpty();
        }
    }

    @Test
    void nobodyAndNoTransactionSeesAnything() {
        for (String table : tables) {
            assertThat(count(table)).as("%s without an actor", table).isZero();
        }
    }

    private List<Relation> leaks(String table) {
        List<Relation> leaks = new ArrayList<>();
        for (Relation relation : OUTSIDERS) {
            boolean told = relation == Relation.LOCKED && Exceptions.SEEN_WHILE_LOCKED.containsKey(table);
            if (!told && rows(table, relation) > 0) {
                leaks.add(relation);
            }
        }
        return leaks;
    }

    private int rows(String table, Relation relation) {
        Role role = relation == Relation.WALLED_ORGANIZATION ? Role.REVIEWER : Role.CLIENT_OWNER;
        Actor actor = matrix.actor(role, relation);
        return Acting.as(actor, () -> count(table));
    }

    private int count(String table) {
        UUID matter = matrix.scenario().matterId();
        return transactions.read(() -> jdbc.sql("select count(*) from " + table + " where matter_id = :matter")
                .param("matter", matter)
                .query(Integer.class)
                .single());
    }
}
