package org.secondchair.home.cli;

import java.util.List;
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
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(Surroundings.explain(failure));
            return 2;
        });
        return line.execute(words.toArray(String[]::new));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
