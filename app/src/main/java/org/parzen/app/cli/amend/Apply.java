package org.parzen.app.cli.amend;

import java.util.List;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;

/// Makes a study in which excluded trials are gone and corrections are recorded, and prints its
/// name.
@Command(name = "apply")
public final class Apply extends NewStudy {
  public Apply(CommandContext context) {
    super(context);
  }

  @Override
  List<Integer> without(StudyView study) {
    return List.of();
  }
}
