package org.parzen.app.cli.amend;

import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.AppliedAmendments;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A command that makes a study in which changes are made for good; the old one stays as it is.
@Command(mixinStandardHelpOptions = true)
abstract class NewStudy implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(NewStudy.class.getName());

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Option(
      names = "--new-name",
      paramLabel = "NAME",
      required = true,
      descriptionKey = "amend.new-name")
  private String newName = "";

  NewStudy(CommandContext context) {
    this.context = context;
  }

  /// The numbers of trials that shall not be in it, beside those that are excluded.
  abstract List<Integer> without(StudyView study);

  @Override
  public final Integer call() {
    context.print(context.change(this::write));
    return 0;
  }

  private String write(StudyStore store) {
    StudyView study = store.open(name.in(store));
    StudyView made = new AppliedAmendments(store).write(study, without(study), newName);
    LOG.log(
        System.Logger.Level.INFO,
        Messages.get("amend.applied", made.name(), made.size(), study.name(), study.size()));
    return made.name();
  }
}
