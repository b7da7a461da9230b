package org.parzen.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.StudyException;
import picocli.CommandLine.ParameterException;

/// Makes one line and an exit status of whatever ended a command: the only place that does.
record Failures(CommandContext context) {
  private static final int USAGE = 1;
  private static final int FAILED = 2;
  private static final int INTERRUPTED = 130;

  /// A command line that can not be understood.
  int misused(ParameterException mistake) {
    String name = mistake.getCommandLine().getCommandSpec().qualifiedName();
    String text = line(mistake);
    String sentence = text.matches(".*[.?!]") ? text : text + ".";
    say(mistake, Messages.get("error.usage", sentence, name));
    return USAGE;
  }

  /// A command that gave up.
  int failed(Throwable failure) {
    return switch (failure) {
      case IllegalArgumentException mistake -> {
        say(mistake, Messages.get("error", line(mistake)));
        yield USAGE;
      }
      case InterruptedException _ -> INTERRUPTED;
      case StudyException e -> failed(e, Messages.get("error", line(e)));
      case IllegalStateException e -> failed(e, Messages.get("error", line(e)));
      case UncheckedIOException e -> failed(e, Messages.get("error", line(e)));
      case IOException e -> failed(e, Messages.get("error", line(e)));
      default ->
          failed(
              failure,
              Messages.get(
                  "error.internal", failure.getClass().getSimpleName() + ": " + line(failure)));
    };
  }

  private int failed(Throwable failure, String line) {
    say(failure, line);
    return FAILED;
  }

  private void say(Throwable failure, String line) {
    context.terminal().status("");
    context.terminal().line(line);
    if (context.globals().isDebug()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      context.terminal().line(trace.toString().stripTrailing());
    }
  }

  /// The message in one line.
  private static String line(Throwable failure) {
    return Messages.inOneLine(String.valueOf(failure.getMessage()));
  }
}
