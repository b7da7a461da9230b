package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.run.StudyAmendments;
import picocli.CommandLine.Command;

/// Corrected trials count as what was recorded.
@Command(name = "restore")
public final class Restore extends SomeTrials {
  public Restore(CommandContext context) {
    super(context, "amend.restored");
  }

  @Override
  List<Integer> change(StudyAmendments amendments, List<Integer> numbers, String why) {
    return amendments.restore(numbers, why);
  }
}
