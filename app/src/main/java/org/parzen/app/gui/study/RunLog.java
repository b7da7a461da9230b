package org.parzen.app.gui.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.run.RunListener;
import org.parzen.run.Study;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Writes a line for each trial of a run, from the lanes' threads; the screen fetches them.
final class RunLog implements RunListener {

  private final ConcurrentLinkedQueue<LogLine> lines = new ConcurrentLinkedQueue<>();

  /// Lines that nobody has fetched yet.
  List<LogLine> fetch() {
    List<LogLine> fresh = new ArrayList<>();
    for (LogLine line = lines.poll(); line != null; line = lines.poll()) {
      fresh.add(line);
    }
    return fresh;
  }

  void note(String text) {
    lines.add(new LogLine(Instant.now(), LogLine.Kind.NOTE, text));
  }

  @Override
  public void ended(FrozenTrial trial, StudyView view) {
    LogLine.Kind kind = kind(trial, view);
    String number = Integer.toString(trial.number());
    String duration = trial.duration().map(Amounts::duration).orElse("");
    String text =
        switch (kind) {
          case COMPLETE, BEST, INFEASIBLE, NOTE, REQUEUED ->
              Messages.get(
                  "log." + key(kind), number, Amounts.values(trial.state().values()), duration);
          case PRUNED, FAILED -> Messages.get("log." + key(kind), number, reason(trial), duration);
        };
    lines.add(new LogLine(trial.end().orElseGet(Instant::now), kind, withSource(text, trial)));
  }

  @Override
  public void requeued(int number) {
    lines.add(
        new LogLine(
            Instant.now(),
            LogLine.Kind.REQUEUED,
            Messages.get("log.requeued", Integer.toString(number))));
  }

  private static LogLine.Kind kind(FrozenTrial trial, StudyView view) {
    if (trial.isFailure()) {
      return LogLine.Kind.FAILED;
    }
    return switch (trial.kind()) {
      case FAIL -> LogLine.Kind.FAILED;
      case PRUNED -> LogLine.Kind.PRUNED;
      case WAITING, RUNNING -> LogLine.Kind.NOTE;
      case COMPLETE -> {
        if (!trial.constraints().isFeasible()) {
          yield LogLine.Kind.INFEASIBLE;
        }
        boolean best =
            view.finished().best().stream()
                .anyMatch(row -> view.finished().number(row) == trial.number());
        yield best ? LogLine.Kind.BEST : LogLine.Kind.COMPLETE;
      }
    };
  }

  private static String key(LogLine.Kind kind) {
    return switch (kind) {
      case NOTE, COMPLETE -> "complete";
      case BEST -> "best";
      case INFEASIBLE -> "infeasible";
      case PRUNED -> "pruned";
      case FAILED -> "failed";
      case REQUEUED -> "requeued";
    };
  }

  private static String withSource(String text, FrozenTrial trial) {
    return trial
        .system()
        .get(Study.REUSED_FROM)
        .map(from -> Messages.get("log.reused", text, Integer.toString(from)))
        .orElse(text);
  }

  private static String reason(FrozenTrial trial) {
    return FailureText.brief(trial.system().get(Study.REASON).orElse(""));
  }
}
