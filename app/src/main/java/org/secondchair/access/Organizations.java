package org.secondchair.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of organizations on this installation. */
@Component
public class Organizations {
    public enum Kind {
        SOLO,
        FIRM,
        LEGAL_DEPARTMENT,
        PROVIDER
    }

    /** @param timeZone IANA name, such as {@code Europe/Lisbon} */
    public record Organization(UUID id, String name, Kind kind, String timeZone) {}

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Organizations(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** By name; the directory of one installation is short, and cut at 1,000. */
    public List<Organization> all() {
        return transactions.read(
                () -> jdbc.sql("select id, name, kind, time_zone from access.organization order by name, id limit 1000")
                        .query(Organizations::organization)
                        .list());
    }

    public Optional<Organization> find(UUID id) {
        return transactions.read(
                () -> jdbc.sql("select id, name, kind, time_zone from access.organization where id = :id")
                        .param("id", id)
                        .query(Organizations::organization)
                        .optional());
    }

    /** Empty for an organization that there is not. */
    public String name(UUID id) {
        return find(id).map(Organization::name).orElse("");
    }

    private static Organization organization(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Organization(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("time_zone"));
    }
}
