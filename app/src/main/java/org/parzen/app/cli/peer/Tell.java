package org.parzen.app.cli.peer;

import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Registry;
import org.parzen.run.Study;
import org.parzen.sampler.Sampler;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Ends a trial that `ask` began.
@Command(name = "tell")
public final class Tell extends PeerCommand {
  private static final System.Logger LOG = System.getLogger(Tell.class.getName());

  @Mixin private final StudyName name = new StudyName();

  @Option(names = "--trial-number", paramLabel = "N", required = true)
  private int number;

  @Option(names = "--values", arity = "1..*", paramLabel = "VALUE")
  private List<String> values = List.of();

  @Option(names = "--state", paramLabel = "complete|pruned|fail")
  private @Nullable String state;

  @Option(names = "--skip-if-finished")
  private boolean skip;

  public Tell(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    Told told = Told.of(values, state);
    Registry<Sampler> samplers = context.parts().samplers();
    context.write(store -> tell(store, told, samplers));
  }

  private int tell(StudyStore store, Told told, Registry<Sampler> samplers) {
    StudyView view = store.open(name.in(store));
    FrozenTrial trial =
        view.trial(number).orElseThrow(() -> new StudyException.NoSuchTrial(view.name(), number));
    if (skip && trial.kind().isFinished()) {
      LOG.log(Level.INFO, Messages.get("tell.skipped", number, trial.kind()));
      return number;
    }
    if (trial.kind() != TrialState.Kind.RUNNING) {
      throw new IllegalStateException(Messages.get("tell.state", trial.kind(), number));
    }
    told.check(view.directions().size());
    Study study = Study.open(store, view.name(), SamplerChoice.defined(samplers).options(view));
    FrozenTrial ended = study.tell(number, told.outcome());
    if (told.isUndecided() && ended.kind() == TrialState.Kind.FAIL) {
      String reason = ended.system().get(Study.REASON).orElse("");
      LOG.log(Level.WARNING, Messages.get("tell.failed", number, reason));
    }
    return number;
  }
}
