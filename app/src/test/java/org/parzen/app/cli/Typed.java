package org.parzen.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.GlobalOptions;
import org.parzen.app.cli.talk.Terminal;

/// A command line that was typed, and what came of it.
public record Typed(int status, String output, String errors) {
  public static Typed parzen(String... args) {
    return in(Map.of(), args);
  }

  /// The same with variables in the environment.
  static Typed in(Map<String, String> environment, String... args) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    CommandContext context =
        new CommandContext(
            new GlobalOptions(environment),
            stream(output),
            new Terminal(stream(errors), false),
            _ -> {});
    int status = CommandLineMain.run(context, args);
    return new Typed(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// The lines of standard error without their `[I time] `.
  List<String> said() {
    return errors.lines().map(line -> line.replaceFirst("^\\[[A-Z] [^]]*] ", "")).toList();
  }
}
