package org.secondchair.home.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.VerifyLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an exported log, without a server and without a database. */
@Command(name = "verify-log", description = "Checks an exported log. Exit code 0: as it was written; 1: tampered with.")
final class VerifyLogCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "An export of a log, from a matter's record.")
    private Path file = Path.of("");

    @Option(names = "--key", description = "Fingerprint of the signing key, as printed on a report.")
    private @Nullable String key;

    @Option(names = "--kept", description = "An older export of the same log that was kept elsewhere.")
    private @Nullable Path kept;

    @Override
    public Integer call() {
        boolean sound = new VerifyLog(System.out)
                .file(
                        Surroundings.resolve(file),
                        Optional.ofNullable(key),
                        Optional.ofNullable(kept).map(Surroundings::resolve));
        return sound ? 0 : 1;
    }
}
