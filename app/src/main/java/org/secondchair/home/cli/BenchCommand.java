package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Runs one measurement on a throw-away installation: the same rooms, row-level security, encryption and log. */
@Command(
        name = "bench",
        description =
                "Measures; prints a table, and as its last line one JSON object. Without a name: lists the benches.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "NAME [--option value …]")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("secondchair-bench");
        try (ConfigurableApplicationContext context = new Surroundings()
                .data(scratch.resolve("data"))
                .set("secondchair.database.port", Ports.anyFree())
                .set("server.port", 0)
                .set("secondchair.bench", true)
                .server()) {
            List<Bench> benches = context.getBeanProvider(Bench.class).stream()
                    .sorted(Comparator.comparing(Bench::name))
                    .toList();
            if (words.isEmpty()) {
                benches.forEach(bench -> System.out.printf("%-18s %s%n", bench.name(), bench.summary()));
                return 0;
            }
            Bench bench = benches.stream()
                    .filter(b -> b.name().equals(words.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no bench " + words.getFirst()
                            + ". There are: "
                            + String.join(
                                    ", ", benches.stream().map(Bench::name).toList())));
            Map<String, Object> figures = bench.run(BenchOptions.parse(words.subList(1, words.size())), System.out);
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }
}
