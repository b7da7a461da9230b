package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.run.StudyAmendments;
import picocli.CommandLine.Command;

/// Trials count as failed, whatever was recorded.
@Command(name = "fail")
public final class CountAsFailed extends SomeTrials {
  public CountAsFailed(CommandContext context) {
    super(context, "amend.failed");
  }

  @Override
  List<Integer> change(StudyAmendments amendments, List<Integer> numbers, String why) {
    return amendments.fail(numbers, why);
  }
}
