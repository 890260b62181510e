package org.secondchair.corpus.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How a process is kept from doing harm: no network as far as the operating system can take it away, no privileges, no
 * environment, a capped heap, a folder of its own for whatever parsers write.
 */
final class Cage {

    /** Tried in this order; the first one that works is used. */
    private static final List<List<String>> WALLS = List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"));

    private static final List<String> NO_PRIVILEGES =
            List.of("setpriv", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all");

    private final ExtractorSettings settings;
    private final List<String> prefix = new ArrayList<>();
    private final boolean networkWall;

    Cage(ExtractorSettings settings) {
        this.settings = settings;
        var wall = WALLS.stream().filter(command -> works(command)).findFirst().orElse(List.of());
        networkWall = !wall.isEmpty();
        prefix.addAll(wall);
        if (works(NO_PRIVILEGES)) prefix.addAll(NO_PRIVILEGES);
    }

    /** Whether the operating system takes the network away; the Java library refuses it in any case. */
    boolean hasNetworkWall() {
        return networkWall;
    }

    private static boolean works(List<String> command) {
        var probe = new ArrayList<>(command);
        probe.add("true");
        try {
            var process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param own folder for temporary files of this process */
    Process start(Path own, int heapMebibytes) throws IOException {
        var builder = new ProcessBuilder(command(own, heapMebibytes));
        builder.directory(own.toFile());
        var environment = builder.environment();
        var path = System.getenv("PATH");
        environment.clear();
        if (path != null) environment.put("PATH", path);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TMPDIR", own.toString());
        environment.put("HOME", own.toString());
        return builder.start();
    }

    private List<String> command(Path own, int heapMebibytes) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heapMebibytes + "m",
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + own.resolve("crash.log"),
                "-XX:+DisableAttachMechanism",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + own,
                "-Duser.home=" + own,
                "-Djava.nio.channels.spi.SelectorProvider=org.secondchair.extractor.OfflineChannels",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Djdk.xml.enableExtensionFunctions=false",
                "-Djdk.xml.totalEntitySizeLimit=5000000",
                "-Djdk.xml.entityExpansionLimit=2500"));
        command.addAll(settings.jvmOptions());
        command.add("-cp");
        command.add(settings.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add("org.secondchair.extractor.Extractor");
        return command;
    }
}
