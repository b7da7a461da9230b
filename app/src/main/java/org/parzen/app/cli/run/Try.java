package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.options.TrialChoice;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.tryout.Tried;
import org.parzen.app.tryout.TriedValues;
import org.parzen.app.tryout.Tryout;
import org.parzen.app.tryout.TryoutFolder;
import org.parzen.part.Objectives;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.run.DefinedStudy;
import org.parzen.storage.StudyStore;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Evaluates an objective outside its study and shows everything about it: once, with each kind of
/// values, or a stored trial again. Nothing is kept but the folders of evaluations that failed.
@Command(name = "try", mixinStandardHelpOptions = true)
public final class Try implements Callable<Integer> {
  private static final int FAILED = 2;

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();
  @Mixin private final Definitions definitions;
  @Mixin private final TryOptions options = new TryOptions();

  public Try(CommandContext context) {
    this.context = context;
    this.definitions = new Definitions(context, new Component(StudyDefinition.USUAL_SAMPLER));
  }

  @Override
  public Integer call() throws Exception {
    Optional<TrialChoice> trial = options.trial();
    try (ThreadInterruption _ = ThreadInterruption.of(context)) {
      return trial.isPresent() ? again(trial.get()) : tried();
    }
  }

  private int tried() throws InterruptedException {
    List<TriedValues> plan = options.plan();
    Objectives installed = context.objectives();
    StudyDefinition definition = definition();
    List<Tried> done = new ArrayList<>();
    try (TryoutFolder folder = new TryoutFolder();
        Tryout tryout =
            new Tryout(keeping(definition, installed), installed, plan, folder.path())) {
      for (TriedValues values : plan) {
        Tried tried = tryout.next();
        folder.ended(tried);
        done.add(tried);
        context.print(
            plan.size() == 1 ? TriedText.of(tried) : heading(values) + TriedText.of(tried) + "\n");
      }
    }
    if (plan.size() > 1) {
      context.print(summary(plan, done));
    }
    options
        .trials(definition)
        .map(count -> estimate(definition, count, done.stream().map(Tried::duration).toList()))
        .ifPresent(context::print);
    return done.stream().anyMatch(Tried::isFailed) ? FAILED : 0;
  }

  private String estimate(StudyDefinition definition, int trials, List<Duration> durations) {
    List<Duration> typical = Tryout.typical(definition, durations);
    String text = Estimate.of(trials, options.lanes(definition), typical).text();
    return Tryout.includesStart(definition, durations)
        ? text + "\n" + Messages.get("try.start")
        : text;
  }

  private static String heading(TriedValues values) {
    return Messages.get("try.heading", word(values)) + "\n";
  }

  private static String word(TriedValues values) {
    return values.name().toLowerCase(Locale.ROOT);
  }

  /// A line for each evaluation.
  private static String summary(List<TriedValues> plan, List<Tried> done) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      Tried tried = done.get(i);
      String time = Estimate.about(tried.duration());
      lines.add(Messages.get("try.summary", word(plan.get(i)), time, TriedText.result(tried)));
    }
    return String.join("\n", lines);
  }

  /// What the options describe, or else a study keeps.
  private StudyDefinition definition() {
    boolean stored = name.given().isPresent() || !definitions.isObjectiveNamed();
    if (!stored || context.isInMemory()) {
      return seeded(definitions.fresh(Optional.of("try"), new SearchOptions()));
    }
    return seeded(context.read(store -> definition(study(store))));
  }

  private StudyDefinition seeded(StudyDefinition base) {
    return base.placed(base.name(), base.folder(), options.seed(base.seed()));
  }

  private StudyView study(StudyStore store) {
    return store.open(
        name.among(store.names())
            .orElseThrow(() -> new IllegalArgumentException(Messages.get("study.none"))));
  }

  private StudyDefinition definition(StudyView view) {
    Optional<StudyDefinition> stored = DefinedStudy.definition(view);
    if (stored.isEmpty() && !definitions.isObjectiveNamed()) {
      throw new IllegalArgumentException(Messages.get("definition.none", view.name()));
    }
    return stored
        .map(definition -> definitions.on(definition, new SearchOptions()))
        .orElseGet(() -> definitions.adopting(view, new SearchOptions()));
  }

  private int again(TrialChoice trial) throws InterruptedException {
    Objectives installed = context.objectives();
    try (StudyStore store = context.openReadOnly();
        TryoutFolder folder = new TryoutFolder()) {
      StudyView view = study(store);
      StudyDefinition definition = keeping(definition(view), installed);
      Replay replay = Replay.of(view, definition, trial.in(view), installed, folder.path());
      folder.ended(replay.now());
      context.print(replay.text());
      return replay.now().isFailed() ? FAILED : 0;
    }
  }

  /// The same objective, which leaves its folders: what they hold is read, and kept of failures.
  private static StudyDefinition keeping(StudyDefinition definition, Objectives installed) {
    Component objective = definition.objective();
    boolean keeps =
        installed.plugin(objective.id()).settings().stream()
            .anyMatch(setting -> setting.name().equals(KeepFolders.KEEP));
    if (!keeps) {
      return definition;
    }
    Map<String, JsonNode> settings = new LinkedHashMap<>(objective.settings());
    settings.put(KeepFolders.KEEP, TextNode.valueOf("all"));
    return definition.withObjective(new Component(objective.id(), settings));
  }
}
