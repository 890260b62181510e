package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.secondchair.kernel.HealthCheck;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether this machine can run the server, by trying it out on a throw-away folder. */
@Command(
        name = "doctor",
        description =
                "Looks whether all is well on this machine, and says what to do where it is not. Exit code 1 if so.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--port", description = "Port of the pages (default: ${DEFAULT-VALUE}).", defaultValue = "8420")
    private int port;

    @Option(
            names = "--database-port",
            description = "Port of the embedded PostgreSQL (default: ${DEFAULT-VALUE}).",
            defaultValue = "8421")
    private int databasePort;

    @Option(names = "--data", description = "Data folder (default: ${DEFAULT-VALUE}).", defaultValue = "data")
    private Path data = Path.of("data");

    private boolean sound = true;

    @Override
    public Integer call() throws IOException {
        Path folder = Surroundings.resolve(data);
        tell("java", Examination.java(Runtime.version()));
        tell("disk", Examination.disk(folder));
        tell("keys", Examination.keys(KeyFolder.beside(folder)));
        HealthCheck.Finding web = Examination.port(port, "--port", true);
        tell("port", web);
        if (web.words().startsWith(Integer.toString(port))) {
            tell("database port", Examination.port(databasePort, "--database-port", false));
        } else {
            tell("database port", new HealthCheck.Finding(true, databasePort + " belongs to the running server"));
        }
        tryOut();
        tell("scans", Examination.ocr());
        tell("browser", Examination.browser());
        System.out.println(sound ? "All is well." : "Not all is well; see the lines that begin with NO.");
        return sound ? 0 : 1;
    }

    /** Starts all rooms on a scratch folder and lets each of them look. */
    private void tryOut() throws IOException {
        Path scratch = Files.createTempDirectory("secondchair-doctor");
        try (ConfigurableApplicationContext context = new Surroundings()
                .data(scratch.resolve("data"))
                .set("secondchair.database.port", Ports.anyFree())
                .set("logging.level.root", "error")
                .set("logging.level.org.secondchair", "error")
                .quiet()) {
            context.getBeanProvider(HealthCheck.class).stream()
                    .sorted(Comparator.comparing(HealthCheck::what))
                    .forEach(check -> tell(check.what(), check.look()));
        } catch (BeansException | IllegalStateException e) {
            tell("start", new HealthCheck.Finding(false, Surroundings.explain(e)));
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private void tell(String what, HealthCheck.Finding finding) {
        sound &= finding.sound();
        System.out.printf("%s  %-14s %s%n", finding.sound() ? "ok" : "NO", what, finding.words());
    }
}
