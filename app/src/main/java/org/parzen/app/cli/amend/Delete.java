package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.TrialNumbers;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes a study without these trials, in which what was amended before is applied, and prints its
/// name.
@Command(name = "delete")
public final class Delete extends NewStudy {
  @Parameters(paramLabel = "NUMBER|FROM..TO", arity = "1..*", descriptionKey = "numbers")
  private List<String> numbers = List.of();

  public Delete(CommandContext context) {
    super(context);
  }

  @Override
  List<Integer> without(StudyView study) {
    return TrialNumbers.parse(numbers).in(study);
  }
}
