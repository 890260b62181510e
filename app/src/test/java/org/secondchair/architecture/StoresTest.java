package org.secondchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.secondchair.architecture.Sources.Source;

/** A room's SQL touches the room's own tables; what it needs of others it asks their services for. */
class StoresTest {
    private static final Pattern SQL =
            Pattern.compile("\\b(select|insert into|update|delete from|truncate|merge into|with)\\b");
    /** The views of who may see what are there to be read by everybody's policies and queries. */
    private static final Set<String> SHARED = Set.of("access.granted", "access.invited", "access.held");

    private static final Path MIGRATIONS = Sources.app().resolve("src/main/resources/db/migration");
    private static final List<String> SCHEMAS = Sources.read(MIGRATIONS.resolve("ORDER"))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(String::strip)
            .toList();
    private static final Pattern TABLE =
            Pattern.compile("\\b(" + String.join("|", SCHEMAS) + ")\\.([a-z_][a-z0-9_]*)\\b");

    @Test
    void aRoomsSqlNamesItsOwnTablesOnly() {
        List<String> foreign = new ArrayList<>();
        for (Source source : Sources.main()) {
            for (String text : source.strings()) {
                if (SQL.matcher(text).find()) {
                    tables(text)
                            .filter(table -> !allowed(source.room(), table))
                            .forEach(table -> foreign.add(source.path() + " names " + table));
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void sqlNamesTheSchemaOfEachTable() {
        Pattern bare = Pattern.compile(
                "\\b(?:insert into|update|delete from)\\s+(?!only\\b)([a-z_]+)(?![a-z_.0-9])(?=\\s+(?:set|\\(|where))");
        List<String> found = new ArrayList<>();
        for (Source source : Sources.main()) {
            for (String text : source.strings()) {
                Matcher matcher = bare.matcher(text);
                while (matcher.find()) {
                    found.add(source.path() + ": " + matcher.group());
                }
            }
        }
        assertThat(found)
                .as("tables without a schema, temporary ones (tmp_…) aside")
                .filteredOn(line -> !line.contains("tmp_"))
                .isEmpty();
    }

    @Test
    void aMigrationCreatesAndChangesItsOwnRoomsTablesOnly() throws IOException {
        Pattern change = Pattern.compile(
                "\\b(?:create table|create view|create materialized view|alter table|drop table|create function|create policy \\w+ on|drop policy \\w+ on)\\s+(?:if (?:not )?exists )?("
                        + String.join("|", SCHEMAS) + ")\\.(\\w+)");
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                String room = MIGRATIONS.relativize(file).getName(0).toString();
                Matcher matcher = change.matcher(Sources.read(file));
                while (matcher.find()) {
                    if (!matcher.group(1).equals(room)) {
                        foreign.add(room + " changes " + matcher.group(1) + "." + matcher.group(2));
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void onlyAccessGoesThroughTheDoor() {
        assertThat(Sources.main().stream()
                        .filter(source -> source.text().contains("@Qualifier(\"door\")"))
                        .map(Source::packageName)
                        .filter(name -> !name.startsWith("org.secondchair.access"))
                        .filter(name -> !name.equals("org.secondchair.tenancy.database")))
                .isEmpty();
    }

    @Test
    void onlyStoresAndServicesHoldSqlAndNoWebPackageDoes() {
        assertThat(Sources.main().stream()
                        .filter(source -> source.packageName().contains(".web"))
                        .filter(source -> source.code().contains("JdbcClient"))
                        .map(source -> source.path().toString()))
                .isEmpty();
    }

    private static boolean allowed(String room, String table) {
        return table.startsWith(room + ".")
                || table.startsWith("tenancy.")
                || SHARED.contains(table)
                || table.equals(Exceptions.FOREIGN_TABLES.get(room));
    }

    private static Stream<String> tables(String text) {
        return TABLE
                .matcher(text)
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toSet())
                .stream();
    }
}
