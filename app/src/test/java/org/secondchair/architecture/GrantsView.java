package org.secondchair.architecture;

import java.sql.SQLException;
import java.util.List;

/** The view of who may see what, as it is and with one of its conditions taken out. */
final class GrantsView {
    private final Administrator administrator;
    private final String whole;

    GrantsView(Administrator administrator) throws SQLException {
        this.administrator = administrator;
        this.whole = administrator
                .rows("select pg_get_viewdef('access.granted'::regclass, true)")
                .getFirst()
                .getFirst();
    }

    /** @throws IllegalStateException when the view has no such condition: the test has gone stale */
    void without(Guard guard) throws SQLException {
        Cut cut = cut(guard);
        String left = whole.replaceFirst(cut.condition(), cut.instead());
        if (left.equals(whole)) {
            throw new IllegalStateException("access.granted has no condition " + cut.condition() + ":\n" + whole);
        }
        replace(left);
    }

    private record Cut(String condition, String instead) {}

    /** TRAP: versions of PostgreSQL differ in whether they repeat the table's name before a column. */
    private static Cut cut(Guard guard) {
        return switch (guard) {
            case VIEW_PERSON -> new Cut("(m\\.)?person_id = tenancy\\.person\\(\\)", "true");
            case VIEW_ENDED -> new Cut("(m\\.)?ended_at IS NULL AND (?=(m\\.)?valid_from)", "");
            case VIEW_EXPIRED -> new Cut("(m\\.)?valid_until > now\\(\\)", "true");
            case VIEW_WALL -> new Cut("FROM access\\.wall w\\b", "FROM (select * from access.wall limit 0) w");
            case VIEW_LOCK -> new Cut("FROM access\\.lock l\\b", "FROM (select * from access.lock limit 0) l");
            case PERMISSION, ROLE, SESSION_TOKEN, SESSION_IDLE, SESSION_END, SESSION_DISABLED, STEP_UP, SAME_SITE ->
                throw new IllegalArgumentException(guard + " is no part of the view");
        };
    }

    void restore() throws SQLException {
        replace(whole);
    }

    private void replace(String definition) throws SQLException {
        administrator.run("create or replace view access.granted with (security_barrier) as " + definition);
    }

    static List<Guard> parts() {
        return List.of(Guard.VIEW_PERSON, Guard.VIEW_ENDED, Guard.VIEW_EXPIRED, Guard.VIEW_WALL, Guard.VIEW_LOCK);
    }
}
