package org.parzen.app.cli.run;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.setting.Durations;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Takes part in a study that another process defined: goes on with it as `optimize` does, but
/// makes and changes none, and can wait for it.
@Command(name = "worker", mixinStandardHelpOptions = true)
public final class TakePart implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(TakePart.class.getName());

  /// How often is looked whether the study is there, in milliseconds.
  private static final long LOOK_AGAIN = 200;

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Option(names = "--lanes", paramLabel = "K")
  private @Nullable Integer lanes;

  @Option(names = "--n-trials", paramLabel = "N")
  private @Nullable Integer more;

  @Option(names = "--timeout", paramLabel = "10m")
  private @Nullable String timeout;

  @Option(names = "--wait", paramLabel = "10m")
  private @Nullable String patience;

  @Option(names = "--on-trial", paramLabel = "'COMMAND'")
  private @Nullable String onTrial;

  public TakePart(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (context.isInMemory()) {
      throw new IllegalArgumentException(Messages.get("storage.missing"));
    }
    List<StopRule> own = own();
    StudyDefinition definition = await();
    try (StudyStore store = context.openOrMemory(definition.run().durability());
        DefinedStudy study =
            DefinedStudy.resume(
                store,
                definition.name(),
                UnaryOperator.identity(),
                context.parts(),
                context.trialFolder(definition.name()))) {
      LOG.log(Level.INFO, Messages.get("worker.begun", definition.name()));
      return new TerminalRun(context, study, Optional.ofNullable(onTrial))
          .run(plan(study.plan(), own));
    }
  }

  /// What ends this worker, beside what ends the study.
  private List<StopRule> own() {
    List<StopRule> rules = new ArrayList<>();
    Optional.ofNullable(more).map(StopRule.Additional::new).ifPresent(rules::add);
    Optional.ofNullable(timeout)
        .map(text -> new StopRule.Timeout(Durations.parse(text)))
        .ifPresent(rules::add);
    return rules;
  }

  private RunPlan plan(RunPlan study, List<StopRule> own) {
    List<StopRule> all = new ArrayList<>(study.stop());
    all.addAll(own);
    int count = lanes == null ? study.lanes() : lanes;
    return new RunPlan(count, all, study.onError(), study.repeatable());
  }

  /// The definition of the study, as soon as another process has made it.
  private StudyDefinition await() throws InterruptedException {
    Duration wait = patience == null ? Duration.ZERO : Durations.parse(patience);
    long begin = System.nanoTime();
    Optional<StudyDefinition> found = defined();
    if (found.isEmpty() && !wait.isZero()) {
      LOG.log(Level.INFO, Messages.get("worker.waits", name.given().orElse("")));
    }
    while (found.isEmpty() && System.nanoTime() - begin < wait.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
      found = defined();
    }
    return found.orElseThrow(
        () -> new IllegalArgumentException(Messages.get("worker.none", name.given().orElse(""))));
  }

  private Optional<StudyDefinition> defined() {
    return context.readIfThere(
        store -> {
          List<String> known = store.names();
          return name.among(known)
              .filter(known::contains)
              .map(store::open)
              .flatMap(DefinedStudy::definition);
        });
  }
}
