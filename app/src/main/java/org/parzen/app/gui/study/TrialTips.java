package org.parzen.app.gui.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.parzen.app.gui.context.AppContext;
import org.parzen.app.gui.fx.LatestTask;
import org.parzen.run.Study;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What charts tell of the trial that is pointed at: results and parameters at once, and the reason
/// of one that was pruned or failed as soon as it has been read. Belongs to the JavaFX thread.
public final class TrialTips {

  private static final int REASON = 220;

  private final LatestTask<Asked, Told> reading;
  private final ReadOnlyObjectWrapper<IntFunction<String>> details =
      new ReadOnlyObjectWrapper<>(_ -> "");

  /// Of the trials that were pointed at: several charts may tell of several ones at a time.
  private final Map<Integer, String> reasons = new HashMap<>();

  private Subscription following = Subscription.EMPTY;

  /// The reason of a trial is wanted.
  private record Asked(StudyView view, int number) {}

  /// The reason of a trial; empty where none was kept.
  private record Told(int number, String reason) {}

  TrialTips(AppContext context, ReadOnlyObjectProperty<Optional<Session>> session) {
    reading =
        new LatestTask<>(
            TrialTips::read,
            answer -> {
              reasons.put(answer.number(), answer.reason());
              session.get().ifPresent(s -> tell(s.view()));
            },
            context.unexpected(),
            context.executors().work(),
            context.fx());
    session.subscribe(this::follow);
  }

  private void follow(Optional<Session> session) {
    following.unsubscribe();
    reading.cancel();
    reasons.clear();
    details.set(_ -> "");
    following = session.map(s -> s.viewProperty().subscribe(this::tell)).orElse(Subscription.EMPTY);
  }

  private void tell(StudyView view) {
    details.set(number -> text(view, number));
  }

  private String text(StudyView view, int number) {
    List<String> lines = new ArrayList<>(TrialText.lines(view, number));
    String reason = reasons.get(number);
    if (reason != null) {
      reason.lines().forEach(lines::add);
    } else if (hasReason(view, number)) {
      reading.refresh(new Asked(view, number));
    }
    return String.join("\n", lines);
  }

  private static boolean hasReason(StudyView view, int number) {
    OptionalInt row = view.finished().row(number);
    return row.isPresent()
        && (view.finished().kind(row.getAsInt()) == TrialState.Kind.PRUNED
            || view.finished().isFailure(row.getAsInt()));
  }

  private static Told read(Asked asked) {
    String reason =
        asked
            .view()
            .trial(asked.number())
            .map(FrozenTrial::system)
            .flatMap(system -> system.get(Study.REASON))
            .map(FailureText::brief)
            .orElse("");
    return new Told(
        asked.number(), reason.length() > REASON ? reason.substring(0, REASON) + "…" : reason);
  }

  /// Changes whenever there is more to tell.
  public ReadOnlyObjectProperty<IntFunction<String>> detailsProperty() {
    return details.getReadOnlyProperty();
  }
}
