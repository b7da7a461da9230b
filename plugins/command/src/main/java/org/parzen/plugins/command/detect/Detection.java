package org.parzen.plugins.command.detect;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.plugins.program.process.LineListener;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessSpec;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.plugins.program.trial.TrialFolder;

/// What a program said when it was asked for its help, and what of that can be tuned. Immutable.
///
/// @param asked the command that was answered best
/// @param text the answer, both outputs
/// @param proposals empty where the answer lists no option; numbers and choices, which mostly are
///   what a person came for, stand before what is only on or off
public record Detection(List<String> asked, String text, List<FlagProposal> proposals) {
  /// A program that has not answered by then does something else.
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /// An answer that lists so many options is help.
  private static final int ENOUGH = 3;

  private static final int MOST_BYTES = 1 << 20;

  public Detection {
    asked = List.copyOf(asked);
    proposals = proposals.stream().sorted(Comparator.comparing(Detection::isSwitch)).toList();
  }

  private static boolean isSwitch(FlagProposal proposal) {
    return proposal.domain() instanceof ValueDomain.OnOff;
  }

  /// Runs the program with `--help`, `-h` and the like until it answers with a list of options, and
  /// once more where that names a longer help. It runs in an empty folder and reads nothing; call
  /// this only when a person wants it.
  ///
  /// @param command as it would be run; an interpreter with its script asks the script, a command
  ///   that asks for help itself is run as it is
  /// @param folder what relative names in the command mean
  /// @throws org.parzen.plugins.program.process.ProgramException where the program cannot be
  ///   started
  /// @throws InterruptedException where the thread is interrupted; the program is ended then
  public static Detection of(List<String> command, Path folder) throws InterruptedException {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("The command is empty: give a program and its arguments.");
    }
    Answer best = new Answer(List.of(), "");
    for (List<String> request : HelpRequest.of(command)) {
      best = best.or(ask(request, folder));
      if (best.options >= ENOUGH) {
        break;
      }
    }
    Optional<List<String>> longer = HelpRequest.longer(best.asked, best.text);
    if (longer.isPresent()) {
      Answer more = ask(longer.get(), folder);
      best = more.options < best.options ? best : more;
    }
    return new Detection(best.asked, best.text, HelpText.proposals(best.text));
  }

  /// What came of asking once.
  private static final class Answer {
    final List<String> asked;
    final String text;
    final int options;

    Answer(List<String> asked, String text) {
      this.asked = asked;
      this.text = text;
      this.options = HelpText.options(text);
    }

    Answer or(Answer other) {
      return asked.isEmpty() || other.options > options ? other : this;
    }
  }

  private static Answer ask(List<String> request, Path folder) throws InterruptedException {
    Path empty = temporary();
    try {
      Path output = Files.createDirectory(empty.resolve("output"));
      Path work = Files.createDirectory(empty.resolve("work"));
      List<String> command = absolute(request, folder);
      ProcessSpec spec =
          new ProcessSpec(command, work, environment(folder), output, Optional.of(LIMIT));
      ProcessResult result = ProcessGuard.run(spec, LineListener.none());
      if (result.ending() == ProcessResult.Ending.STOPPED) {
        Thread.interrupted(); // The exception says it from here on.
        throw new InterruptedException();
      }
      StringBuilder text = new StringBuilder();
      for (OutputLine.Source source : OutputLine.Source.values()) {
        text.append(read(output.resolve(source.fileName())));
      }
      return new Answer(request, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      TrialFolder.delete(empty);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("parzen-help");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing where the program wrote nothing there.
  private static String read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
  }

  /// The words that name the program, by their places in `folder`, because it runs elsewhere.
  private static List<String> absolute(List<String> request, Path folder) {
    List<String> command = new ArrayList<>(request);
    command.set(0, ProgramSearch.find(request.getFirst(), folder).toString());
    for (int i = 1; i < ProgramWords.of(request).size(); i++) {
      Path file = folder.resolve(request.get(i));
      if (Files.isRegularFile(file)) {
        command.set(i, file.toAbsolutePath().toString());
      }
    }
    return command;
  }

  /// English, plain and wide; modules of Python are found where the command would run.
  private static Map<String, String> environment(Path folder) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "LC_ALL", "C.UTF-8",
                "COLUMNS", "160",
                "TERM", "dumb",
                "NO_COLOR", "1",
                "PAGER", "cat",
                "MANPAGER", "cat"));
    String path = System.getenv("PYTHONPATH");
    String own = folder.toAbsolutePath().toString();
    environment.put("PYTHONPATH", path == null ? own : own + File.pathSeparator + path);
    return environment;
  }
}
