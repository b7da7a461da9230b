package org.parzen.app.cli.detect;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.run.ThreadInterruption;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.plugins.command.detect.Detection;
import org.parzen.plugins.command.detect.FlagPlace;
import org.parzen.plugins.command.detect.FlagProposal;
import org.parzen.plugins.command.detect.TunedCommand;
import org.parzen.space.ParameterLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Asks a program for its help and prints what of it could be tuned, as options of `optimize`. The
/// program is run only because a person has typed this.
@Command(name = "detect", mixinStandardHelpOptions = true)
public final class Detect implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(Detect.class.getName());

  private final CommandContext context;

  @Parameters(arity = "1..*", paramLabel = "PROGRAM [ARGUMENT...]", descriptionKey = "program")
  private List<String> command = List.of();

  public Detect(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (ThreadInterruption _ = ThreadInterruption.of(context)) {
      Path folder = Path.of("").toAbsolutePath();
      List<String> words = words(folder);
      Detection detection = Detection.of(words, folder);
      String asked = PosixQuoting.join(detection.asked());
      if (detection.proposals().isEmpty()) {
        throw new IllegalStateException(Messages.get("detect.nothing", asked));
      }
      LOG.log(Level.INFO, Messages.get("detect.asked", asked, detection.proposals().size()));
      detection.proposals().forEach(proposal -> context.print(line(words, proposal)));
      return 0;
    }
  }

  /// One word is a whole command line, pasted in quotes, unless there is a file of that name.
  private List<String> words(Path folder) {
    boolean line = command.size() == 1 && !Files.exists(folder.resolve(command.getFirst()));
    return line ? PosixQuoting.split(command.getFirst()) : command;
  }

  /// An option to be pasted, and behind it, as a comment, where its value goes in the command.
  private static String line(List<String> command, FlagProposal named) {
    Optional<FlagPlace> there = FlagPlace.of(command, named);
    if (there.filter(FlagPlace::isTaken).isPresent()) {
      String place = String.join(" ", there.get().in(command));
      return "# " + Messages.get("detect.taken", named.flag(), place);
    }
    FlagProposal flag = named.in(command);
    if (flag.parameter().isEmpty()) {
      String option = "--param " + PosixQuoting.quote(flag.line());
      return "# " + option + "  # " + Messages.get("detect.range", flag.flag());
    }
    return option(command, flag, there);
  }

  private static String option(List<String> command, FlagProposal flag, Optional<FlagPlace> there) {
    // Where the command does not have it, the place is the same for every program, the first word.
    List<String> known = there.isPresent() ? command : List.of("program");
    TunedCommand tuned = TunedCommand.add(known, flag);
    List<String> words =
        there
            .map(place -> place.in(tuned.command()))
            .orElseGet(() -> tuned.command().subList(1, tuned.command().size()));
    String place = String.join(" ", words);
    String option = "--param " + PosixQuoting.quote(ParameterLine.write(tuned.parameter()));
    return option + "  # " + (flag.isGuess() ? Messages.get("detect.guess", place) : place);
  }
}
