package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.StudyAmendments;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives a trial or the study a note, where Optuna's dashboard has it.
@Command(name = "note")
public final class Annotate extends AmendCommand {
  private static final String STUDY = "study";

  @Parameters(index = "0", paramLabel = "NUMBER|study", descriptionKey = "of")
  private String of = "";

  @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "text")
  private String text = "";

  public Annotate(CommandContext context) {
    super(context);
  }

  @Override
  String amend(StudyAmendments amendments, StudyView study) {
    if (of.equals(STUDY)) {
      amendments.annotate(text);
      return Messages.get("amend.noted.study", study.name());
    }
    List<Integer> numbers = numbers(List.of(of), study);
    numbers.forEach(number -> amendments.annotate(number, text));
    return Messages.get("amend.noted", list(numbers));
  }
}
