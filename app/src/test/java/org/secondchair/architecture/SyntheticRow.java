package org.secondchair.architecture;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row of any table, made from the catalogue: the matter's and its organization's ids, and something in each column. */
final class SyntheticRow {
    private SyntheticRow() {}

    /** Drops the table's checks first: what the row says does not matter, who sees it does. */
    static void insert(Administrator administrator, String table, Scenario scenario) throws SQLException {
        for (List<String> check :
                administrator.rows("select quote_ident(conname) from pg_constraint where contype = 'c' and conrelid = '"
                        + table + "'::regclass")) {
            administrator.run("alter table " + table + " drop constraint " + check.getFirst());
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (List<String> column : administrator.rows("""
                select quote_ident(attname), format_type(atttypid, null), attndims > 0 or format_type(atttypid, null) like '%%[]'
                from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                  and attgenerated = '' and attidentity = ''
                  and (attnotnull and not atthasdef or attname in ('matter_id', 'organization_id'))
                """.formatted(table))) {
            names.add(column.get(0));
            values.add(value(column.get(0), column.get(1), scenario));
        }
        administrator.run("set session_replication_role = replica");
        administrator.run("insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", values) + ") on conflict do nothing"); // a scenario's own row serves as well
        administrator.run("set session_replication_role = origin");
    }

    private static String value(String name, String type, Scenario scenario) {
        if (name.equals("matter_id")) {
            return "'" + scenario.matterId() + "'";
        }
        if (name.equals("organization_id")) {
            return "'" + scenario.client() + "'";
        }
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying", "character" -> "md5(random()::text)";
            case "smallint", "integer", "bigint", "numeric" -> "(random() * 30000)::int";
            case "real", "double precision" -> "random()";
            case "boolean" -> "true";
            case "timestamp with time zone", "date" -> "now()";
            case "bytea" -> "decode(md5(random()::text), 'hex')";
            case "json", "jsonb" -> "'{}'";
            case "interval" -> "interval '1 second'";
            case "inet" -> "'127.0.0.1'";
            case "tsvector" -> "''";
            default -> throw new IllegalStateException("no value known for a column of type " + type);
        };
    }
}
