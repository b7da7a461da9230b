package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.StudyAmendments;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes back the latest change of each of these trials.
@Command(name = "undo")
public final class Undo extends AmendCommand {
  @Parameters(paramLabel = "NUMBER|FROM..TO", arity = "1..*", descriptionKey = "numbers")
  private List<String> numbers = List.of();

  public Undo(CommandContext context) {
    super(context);
  }

  @Override
  String amend(StudyAmendments amendments, StudyView study) {
    List<Integer> chosen = numbers(numbers, study);
    amendments.undo(chosen);
    return Messages.get("amend.undone", list(chosen));
  }
}
