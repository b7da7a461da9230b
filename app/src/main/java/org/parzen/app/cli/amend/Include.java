package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.run.StudyAmendments;
import picocli.CommandLine.Command;

/// Excluded trials count again.
@Command(name = "include")
public final class Include extends SomeTrials {
  public Include(CommandContext context) {
    super(context, "amend.included");
  }

  @Override
  List<Integer> change(StudyAmendments amendments, List<Integer> numbers, String why) {
    return amendments.include(numbers, why);
  }
}
