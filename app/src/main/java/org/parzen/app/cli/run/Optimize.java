package org.parzen.app.cli.run;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.PeerDefaults;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.DefinedStudy;
import org.parzen.run.StopRule;
import org.parzen.storage.StudyStore;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.study.StudyDefinition.RunSettings;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a study, or goes on with it, and evaluates trials until the run ends.
@Command(name = "optimize", mixinStandardHelpOptions = true)
public final class Optimize implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(Optimize.class.getName());

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();
  @Mixin private final Definitions definitions;
  @Mixin private final SearchOptions search = new SearchOptions();

  @Option(names = "--on-trial", paramLabel = "'COMMAND'")
  private @Nullable String onTrial;

  private Optimize(CommandContext context, Component sampler) {
    this.context = context;
    this.definitions = new Definitions(context, sampler);
  }

  /// Parzen's own command.
  public static Optimize own(CommandContext context) {
    return new Optimize(context, new Component(StudyDefinition.USUAL_SAMPLER));
  }

  /// The same by Optuna's words and with its usual sampler: `study optimize`.
  public static Optimize asPeer(CommandContext context) {
    return new Optimize(context, PeerDefaults.SAMPLER);
  }

  @Override
  public Integer call() throws InterruptedException {
    // Before anything is made: the other options are read together with the definition.
    Optional<StopRule> _ = search.more();
    definitions.check();
    if (context.isStorageNew()) {
      DefinedStudy.check(definitions.fresh(wanted(List.of()), search), context.parts());
    }
    try (StudyStore store = context.openOrMemory(durability());
        DefinedStudy study = open(store)) {
      return new TerminalRun(context, study, Optional.ofNullable(onTrial))
          .run(search.plan(study.plan()));
    }
  }

  /// As the options say, or else what the study keeps: needed before the study can be opened.
  private Durability durability() {
    RunSettings base =
        definitions
            .run()
            .or(() -> context.readIfThere(this::stored).map(StudyDefinition::run))
            .orElse(RunSettings.DEFAULT);
    return search.run(base).durability();
  }

  private Optional<StudyDefinition> stored(StudyStore store) {
    List<String> known = store.names();
    return wanted(known).filter(known::contains).map(store::open).flatMap(DefinedStudy::definition);
  }

  private DefinedStudy open(StudyStore store) {
    List<String> known = store.names();
    Optional<String> wanted = wanted(known);
    if (wanted.isPresent() && known.contains(wanted.get())) {
      return resume(store, wanted.get());
    }
    StudyDefinition fresh = definitions.fresh(wanted, search);
    try {
      return create(store, fresh);
    } catch (StudyException.DuplicateStudy e) {
      // Another process was started with the same command, and was quicker: both take part.
      return resume(store, fresh.name());
    }
  }

  /// The name that was given, or that of the only study there is.
  private Optional<String> wanted(List<String> known) {
    return name.given().or(definitions::name).or(() -> name.among(known));
  }

  private DefinedStudy create(StudyStore store, StudyDefinition definition) {
    DefinedStudy study =
        DefinedStudy.create(
            store, definition, context.parts(), context.trialFolder(definition.name()));
    LOG.log(Level.INFO, context.created(definition.name()));
    definitions.hint().ifPresent(hint -> LOG.log(Level.INFO, hint));
    return study;
  }

  private DefinedStudy resume(StudyStore store, String existing) {
    StudyView view = store.open(existing);
    boolean defined = DefinedStudy.definition(view).isPresent();
    DefinedStudy study = defined ? continued(store, existing) : adopted(store, view);
    int done = view.done();
    LOG.log(Level.INFO, Messages.get("study.continued", existing, done));
    return study;
  }

  private DefinedStudy continued(StudyStore store, String existing) {
    return DefinedStudy.resume(
        store, existing, this::checked, context.parts(), context.trialFolder(existing));
  }

  /// Optuna or `create-study` made it: from now on it keeps what the options say.
  private DefinedStudy adopted(StudyStore store, StudyView view) {
    if (!definitions.isObjectiveNamed()) {
      throw new IllegalArgumentException(Messages.get("definition.none", view.name()));
    }
    definitions.disagreement(view).ifPresent(words -> LOG.log(Level.WARNING, words));
    return DefinedStudy.adopt(
        store,
        definitions.adopting(view, search),
        context.parts(),
        context.trialFolder(view.name()));
  }

  private StudyDefinition checked(StudyDefinition stored) {
    StudyDefinition wanted = definitions.on(stored, search);
    Contradictions.refuse(stored, wanted);
    return wanted;
  }
}
