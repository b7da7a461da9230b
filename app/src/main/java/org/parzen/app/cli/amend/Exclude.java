package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.run.StudyAmendments;
import picocli.CommandLine.Command;

/// Trials count for nothing from now on.
@Command(name = "exclude")
public final class Exclude extends SomeTrials {
  public Exclude(CommandContext context) {
    super(context, "amend.excluded");
  }

  @Override
  List<Integer> change(StudyAmendments amendments, List<Integer> numbers, String why) {
    return amendments.exclude(numbers, why);
  }
}
