package org.parzen.app.cli.amend;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.options.TrialNumbers;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.StudyAmendments;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A command that changes what some trials of a study count for. It says on standard error what has
/// changed.
@Command(mixinStandardHelpOptions = true)
abstract class AmendCommand implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(AmendCommand.class.getName());
  private static final int SHOWN = 12;

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  AmendCommand(CommandContext context) {
    this.context = context;
  }

  /// Changes the study and returns what to say.
  abstract String amend(StudyAmendments amendments, StudyView study);

  @Override
  public final Integer call() {
    String said =
        context.change(
            store -> {
              StudyView study = study(store);
              return amend(new StudyAmendments(store, study), study);
            });
    LOG.log(System.Logger.Level.INFO, said);
    return 0;
  }

  private StudyView study(StudyStore store) {
    return store.open(name.in(store));
  }

  static List<Integer> numbers(List<String> words, StudyView study) {
    return TrialNumbers.parse(words).in(study);
  }

  /// Says of which trials something is so now.
  ///
  /// @param key of the text for one or more of them; with `.none` behind it, for none
  static String said(String key, List<Integer> changed) {
    return changed.isEmpty() ? Messages.get(key + ".none") : Messages.get(key, list(changed));
  }

  /// The numbers, the last ones counted where they are many.
  static String list(List<Integer> numbers) {
    String first =
        numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return numbers.size() <= SHOWN
        ? first
        : Messages.get("amend.more", first, numbers.size() - SHOWN);
  }
}
