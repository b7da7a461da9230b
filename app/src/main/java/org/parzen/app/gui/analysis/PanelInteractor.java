package org.parzen.app.gui.analysis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.NoticePlot;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;

/// Makes the chart of one panel, again and again while the study grows. A chart that takes long to
/// make is made less often, so that it takes little of the time that the trials need.
final class PanelInteractor {

  private static final Logger LOG = System.getLogger(PanelInteractor.class.getName());

  /// A rest is so many times as long as the making before it.
  private static final long REST = 9;

  private static final Duration LONGEST = Duration.seconds(30);

  private final PanelModel model;
  private final LatestTask<Question, Answer> making;
  private final PauseTransition rest = new PauseTransition();
  private @Nullable StudyView next;

  /// A chart of a moment.
  ///
  /// @param parameters those of the moment before, which a chart that chooses keeps
  private record Question(StudyView view, PanelModel.Wanted wanted, List<String> parameters) {
    ChartRequest request() {
      ChartRequest request = wanted.choice().request(view);
      return wanted
          .kind()
          .settled(request.parameters().isEmpty() ? request.showing(parameters) : request);
    }
  }

  /// @param nanos what it took to make
  private record Answer(PanelModel.Drawn drawn, long nanos) {}

  /// @param worker makes charts, one after the other
  /// @param fx the JavaFX thread
  PanelInteractor(PanelModel model, Executor worker, Executor fx) {
    this.model = model;
    making =
        new LatestTask<>(PanelInteractor::make, this::show, PanelInteractor::report, worker, fx);
    rest.setOnFinished(_ -> goOn());
  }

  private static Answer make(Question question) {
    long begin = System.nanoTime();
    return new Answer(drawn(question), System.nanoTime() - begin);
  }

  /// A chart that fails says so in its own place: it is made again with the next trial.
  private static PanelModel.Drawn drawn(Question question) {
    ChartKind kind = question.wanted().kind();
    try {
      ChartRequest request = question.request();
      return new PanelModel.Drawn(question.wanted(), request.parameters(), kind.plot(request));
    } catch (IllegalArgumentException | StudyException unsuited) {
      LOG.log(Level.DEBUG, "No chart {0}", kind.id(), unsuited);
      return notice(question, String.valueOf(unsuited.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      LOG.log(Level.ERROR, "No chart " + kind.id(), fault);
      return notice(question, Messages.get("analysis.fault", String.valueOf(fault)));
    }
  }

  private static PanelModel.Drawn notice(Question question, String sentence) {
    return new PanelModel.Drawn(question.wanted(), List.of(), new NoticePlot("", sentence));
  }

  /// The chart that is there keeps its parameters while the study grows.
  private List<String> kept() {
    PanelModel.Wanted wanted = model.wantedProperty().get();
    return model
        .drawnProperty()
        .get()
        .filter(drawn -> drawn.wanted().equals(wanted))
        .map(PanelModel.Drawn::parameters)
        .orElse(List.of());
  }

  private static void report(Throwable failure) {
    LOG.log(Level.ERROR, "No chart", failure);
  }

  private void show(Answer answer) {
    model.drawnProperty().set(Optional.of(answer.drawn()));
    Duration wanted = Duration.millis(answer.nanos() / 1e6 * REST);
    rest.setDuration(wanted.lessThan(LONGEST) ? wanted : LONGEST);
    rest.playFromStart();
  }

  private void goOn() {
    StudyView view = next;
    next = null;
    if (view != null) {
      refresh(view);
    }
  }

  /// Makes the chart of newer data, soon.
  void refresh(StudyView view) {
    if (rest.getStatus() == Animation.Status.RUNNING) {
      next = view;
    } else {
      making.refresh(new Question(view, model.wantedProperty().get(), kept()));
    }
  }

  /// Makes a chart that the person waits for.
  void make(StudyView view) {
    rest.stop();
    next = null;
    making.submit(new Question(view, model.wantedProperty().get(), List.of()));
  }

  /// Forgets what was still to be made.
  void stop() {
    rest.stop();
    next = null;
    making.cancel();
  }
}
