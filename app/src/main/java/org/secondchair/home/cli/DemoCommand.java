package org.secondchair.home.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.secondchair.access.FounderAwaited;
import org.secondchair.home.demo.DemoDoor;
import org.secondchair.home.demo.DemoFailed;
import org.secondchair.home.demo.DemoFolder;
import org.secondchair.home.demo.Persona;
import org.secondchair.home.demo.Story;
import org.secondchair.home.demo.Terminal;
import org.secondchair.tenancy.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the sample matter through on a server of its own, then leaves it up for a look around. */
@Command(
        name = "demo",
        description =
                "Starts a server with a fresh folder and lets simulated people work an invented matter until the report.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", description = "Port of the pages (default: ${DEFAULT-VALUE}).", defaultValue = "8430")
    private int port;

    @Option(
            names = "--database-port",
            description = "Port of the embedded PostgreSQL (default: ${DEFAULT-VALUE}).",
            defaultValue = "8431")
    private int databasePort;

    @Option(
            names = "--data",
            description = "The demo's own folder, emptied at each start (default: ${DEFAULT-VALUE}).",
            defaultValue = "demo-data")
    private Path data = Path.of("demo-data");

    @Option(names = "--reset", description = "Only remove what an earlier demo left, and end.")
    private boolean reset;

    @Option(names = "--once", description = "End after the report; exit code 0 only if everything adds up.")
    private boolean once;

    @Option(
            names = "--seed",
            description = "Another seed: other office life around the same story (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--custodians",
            description = "How many of the sample's four custodians (default: all).",
            defaultValue = "4")
    private int custodians;

    @Option(
            names = "--hurry",
            description = "How many seconds of reading pass in one second (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private double hurry;

    /** Set by Ctrl+C: what fails from then on fails because the server goes. */
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() throws InterruptedException {
        var folder = new DemoFolder(Surroundings.resolve(data));
        if (reset) {
            folder.clear();
            System.out.println("The demo's folder " + Surroundings.resolve(data) + " is gone.");
            return 0;
        }
        refuseTaken(port, "--port");
        refuseTaken(databasePort, "--database-port");
        System.out.println("Starting a server with a fresh folder …");
        folder.clear();
        Path scratch = folder.begin();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping.set(true)));
        var terminal = new Terminal(
                System.out, System.console() != null && System.console().isTerminal());
        var door = new DemoDoor();
        var link = new AtomicReference<>("");
        ConfigurableApplicationContext context = server(door, link);
        String address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        String password = password();
        welcome(terminal, door, address, password);
        var plan =
                new Story.Plan(address, Objects.requireNonNull(link.get()), password, scratch, seed, custodians, hurry);
        boolean well = play(new Story(plan, door, terminal), terminal, address, password);
        if (once) {
            context.close();
            return well ? 0 : 1;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private ConfigurableApplicationContext server(DemoDoor door, AtomicReference<String> link) {
        return new Surroundings()
                .data(data)
                .set("server.address", "127.0.0.1")
                .set("server.port", port)
                .set("secondchair.database.port", databasePort)
                .set("secondchair.database.url", "")
                .set("secondchair.public-url", "")
                .set("logging.level.org.secondchair", "warn")
                .with(context -> {
                    context.getBeanFactory().registerSingleton(DemoDoor.class.getName(), door);
                    context.addApplicationListener(event -> {
                        if (event instanceof PayloadApplicationEvent<?> told
                                && told.getPayload() instanceof FounderAwaited awaited) {
                            link.set(awaited.link());
                        }
                    });
                })
                .server();
    }

    private void welcome(Terminal terminal, DemoDoor door, String address, String password) {
        terminal.say(
                "\nSecondchair demo: an invented dispute, from the first request to the report. It plays by itself;");
        terminal.say("look over the people's shoulders meanwhile.\n");
        terminal.say("  Address   " + address + "\n");
        terminal.say("  Sign in with one click, from this machine and while this demo runs:");
        Arrays.stream(Persona.values())
                .forEach(persona -> terminal.say("    %-18s %-42s %s"
                        .formatted(persona.personName(), persona.part(), address + door.path(persona))));
        terminal.say("\n  Everybody's password is " + password + "\n  Data: " + Surroundings.resolve(data)
                + "   Stop with Ctrl+C.\n");
    }

    /** @return whether everything went and added up */
    private boolean play(Story story, Terminal terminal, String address, String password) {
        try {
            Story.Ending ending = story.play();
            terminal.say("\n  Done after %d s.".formatted(terminal.elapsed().toSeconds()));
            if (once) {
                return ending.addsUp();
            }
            terminal.say("  The server stays up: " + address);
            terminal.say("\n  Now your own folder, into the empty matter \"Your own documents\":");
            terminal.say("    SECONDCHAIR_PASSWORD=%s ./secondchair take-in \\".formatted(password));
            terminal.say("      --server %s --as %s \\".formatted(address, ending.ownerEmail()));
            terminal.say("      --matter %s --custodian \"You\" PATH…".formatted(ending.ownMatter()));
            terminal.say("  or in the browser, as " + Persona.OWNER.personName() + ": " + address + "/matters/"
                    + ending.ownMatter() + "/collections");
            terminal.say(
                    "\n  Stop with Ctrl+C. The next ./secondchair demo starts afresh; ./secondchair demo --reset only cleans up.");
            return ending.addsUp();
        } catch (DemoFailed e) {
            if (!stopping.get()) {
                terminal.say("\n  The demo stopped while %s: %s.%n  %s"
                        .formatted(
                                story.doing(),
                                String.valueOf(e.getMessage()).replaceFirst("\\.$", ""),
                                once ? "" : "The server stays up: " + address));
            }
            return false;
        }
    }

    private static String password() {
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        return "demo-" + HexFormat.of().formatHex(random);
    }

    private static void refuseTaken(int port, String option) {
        if (port != 0 && !Ports.isFree(port)) {
            throw new DataFolder.Unusable(
                    "Port %d is in use, perhaps by another demo. Nothing was changed. Stop what listens there, or choose another one with %s."
                            .formatted(port, option));
        }
    }
}
