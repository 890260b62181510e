package org.secondchair.home.cli;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where the jar's main method hands over: finds the verb and turns what went wrong into one plain sentence. */
@CommandLine.Command(
        name = "./secondchair",
        description = "The operating platform for outsourced legal work.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB")
public final class CommandLineEntry implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private CommandLineEntry() {}

    /** Exit codes: 0 done, 1 done with findings, 2 could not be done; the reason stands on standard error. */
    public static int run(List<String> words) {
        var line = new CommandLine(new CommandLineEntry());
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new UpCommand());
        line.addSubcommand(new TakeInCommand());
        line.addSubcommand(new SearchCommand());
        line.addSubcommand(new ReportCommand());
        line.addSubcommand(new VerifyLogCommand());
        line.addSubcommand(new DoctorCommand());
        line.addSubcommand(new CommandLine(new BenchCommand()).setUnmatchedOptionsArePositionalParams(true));
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().mixinStandardHelpOptions(true));
        line.registerConverter(UUID.class, CommandLineEntry::id);
        line.setParameterExceptionHandler((wrong, _) -> {
            wrong.getCommandLine().getErr().println(explain(wrong, line));
            return 2;
        });
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(Surroundings.explain(failure));
            return 2;
        });
        return line.execute(words.toArray(String[]::new));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(
                    "“%s” is no id. It stands in the address of the matter's pages, behind /matters/.".formatted(text));
        }
    }

    /** One line on what was mistyped, and what to type instead. */
    private static String explain(CommandLine.ParameterException wrong, CommandLine line) {
        CommandLine at = wrong.getCommandLine();
        if (at == line && wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
            return "There is no verb “%s”. There are: %s. ./secondchair VERB --help says what each takes."
                    .formatted(
                            unknown.getUnmatched().getFirst(),
                            String.join(", ", line.getSubcommands().keySet()));
        }
        return "%s ./secondchair %s --help says what it takes."
                .formatted(
                        String.valueOf(wrong.getMessage())
                                .replaceAll("\\s*\\R\\s*", " ")
                                .replaceAll("([^.])$", "$1."),
                        at.getCommandName());
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
