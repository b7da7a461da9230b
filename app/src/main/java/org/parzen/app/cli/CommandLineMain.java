package org.parzen.app.cli;

import java.util.List;
import java.util.stream.Stream;
import org.parzen.app.text.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// Runs one command line and returns its exit status.
public final class CommandLineMain {
  private static final int USAGE = 1;
  private static final int FAILED = 2;

  private CommandLineMain() {}

  /// Runs the command that the arguments name: 0 when it succeeded, 1 when it was used wrongly, 2
  /// when it failed.
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  /// What a user can type without a window, in the order of the help.
  public static List<String> names() {
    CommandLine parzen = commandLine();
    return Stream.concat(
            Stream.of("--help", "--version"), parzen.getSubcommands().keySet().stream())
        .map(name -> parzen.getCommandName() + " " + name)
        .toList();
  }

  private static CommandLine commandLine() {
    return new CommandLine(new Parzen())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println("parzen: " + failure.getMessage());
              return FAILED;
            })
        .setParameterExceptionHandler(CommandLineMain::misused);
  }

  private static int misused(ParameterException mistake, String... args) {
    CommandLine command = mistake.getCommandLine();
    command
        .getErr()
        .println(
            "parzen: "
                + mistake.getMessage()
                + ". See "
                + command.getCommandSpec().qualifiedName()
                + " --help");
    return USAGE;
  }

  @Command(
      name = "parzen",
      resourceBundle = "org.parzen.app.cli.commands",
      mixinStandardHelpOptions = true,
      versionProvider = Current.class)
  private static final class Parzen {}

  private static final class Current implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"parzen " + Version.current()};
    }
  }
}
