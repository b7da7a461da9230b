package org.parzen.app.cli.detect;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.run.ThreadInterruption;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.plugins.command.detect.Detection;
import org.parzen.plugins.command.detect.FlagProposal;
import org.parzen.plugins.command.detect.TunedCommand;
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
      Detection detection = Detection.of(words(folder), folder);
      String asked = PosixQuoting.join(detection.asked());
      if (detection.proposals().isEmpty()) {
        throw new IllegalStateException(Messages.get("detect.nothing", asked));
      }
      LOG.log(Level.INFO, Messages.get("detect.asked", asked, detection.proposals().size()));
      detection.proposals().forEach(proposal -> context.print(line(proposal)));
      return 0;
    }
  }

  /// One word is a whole command line, pasted in quotes, unless there is a file of that name.
  private List<String> words(Path folder) {
    boolean line = command.size() == 1 && !Files.exists(folder.resolve(command.getFirst()));
    return line ? PosixQuoting.split(command.getFirst()) : command;
  }

  /// An option to be pasted, and behind it, as a comment, where its value goes in the command.
  private static String line(FlagProposal proposal) {
    String option = "--param " + PosixQuoting.quote(proposal.line());
    if (proposal.parameter().isEmpty()) {
      return "# " + option + "  # " + Messages.get("detect.range", proposal.flag());
    }
    // The same for every program, which is the first word.
    List<String> words = TunedCommand.add(List.of("program"), proposal).command();
    String place = String.join(" ", words.subList(1, words.size()));
    return option + "  # " + (proposal.isGuess() ? Messages.get("detect.guess", place) : place);
  }
}
