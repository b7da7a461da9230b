package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.run.StudyAmendments;
import org.parzen.study.StudyView;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A change of one or many trials, with a reason.
abstract class SomeTrials extends AmendCommand {
  @Parameters(paramLabel = "NUMBER|FROM..TO", arity = "1..*", descriptionKey = "numbers")
  private List<String> numbers = List.of();

  @Option(names = "--because", paramLabel = "TEXT", descriptionKey = "because")
  private String why = "";

  private final String said;

  /// @param said key of the text for those that have changed
  SomeTrials(CommandContext context, String said) {
    super(context);
    this.said = said;
  }

  /// Changes the trials and returns which of them have changed by that.
  abstract List<Integer> change(StudyAmendments amendments, List<Integer> numbers, String why);

  @Override
  final String amend(StudyAmendments amendments, StudyView study) {
    return said(said, change(amendments, numbers(numbers, study), why));
  }
}
