package org.parzen.plugins.program.protocol;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.plugins.program.process.OutputLog;
import org.parzen.space.DistributionJson;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FailureKind;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialReused;

/// One trial as it is talked over with a child.
///
/// The child uses it under its lock; what came of the trial is for any thread, once it is settled.
final class Talk {
  private static final int QUOTED = 200;

  private final Trial trial;
  private final OutputLog log;
  private @Nullable Outcome outcome;
  private @Nullable Error error;
  private @Nullable TrialReused over;
  private boolean fault;
  private boolean feasible = true;
  private volatile boolean heard;
  private volatile boolean settled;
  private final AtomicLong printed = new AtomicLong();
  private volatile long lastWord = System.nanoTime();
  private long end;

  Talk(Trial trial, OutputLog log) {
    this.trial = trial;
    this.log = log;
  }

  /// Takes note of output, requests included.
  void printed(int bytes) {
    lastWord = System.nanoTime();
    printed.addAndGet(bytes);
  }

  /// Keeps a piece of the log.
  void keep(Source source, byte[] bytes) {
    try {
      log.keep(source, bytes);
    } catch (IOException e) {
      if (outcome == null) {
        fail("The output of the program can not be kept in the trial's folder: " + e.getMessage());
      }
    }
  }

  /// Does what a request wants; the answer, if it wants one.
  Optional<String> request(String line) {
    heard = true;
    Request request;
    try {
      request = Request.read(line);
    } catch (IllegalArgumentException e) {
      fail(quote(line) + ", which is no request: " + e.getMessage());
      return Optional.empty();
    }
    if (outcome != null) {
      fail(
          quote(line)
              + " after the end of the trial: a trial ends once, and asks nothing more then.");
      return Optional.empty();
    }
    if (over != null) {
      return afterwards(request, over);
    }
    return switch (request) {
      case Request.Question question -> Optional.of(answer(question));
      case Request.Note note -> {
        take(note, line);
        yield Optional.empty();
      }
      case Request.End said -> {
        end(said, line);
        yield Optional.empty();
      }
    };
  }

  /// The trial has its result, whatever the child still says.
  private Optional<String> afterwards(Request request, TrialReused result) {
    return switch (request) {
      case Request.Question _ -> Optional.of(Answer.over(words(result)));
      case Request.Note _ -> Optional.empty();
      case Request.End _ -> {
        outcome = new Outcome.Values(result.values());
        end = System.nanoTime();
        yield Optional.empty();
      }
    };
  }

  private String answer(Request.Question question) {
    try {
      return switch (question) {
        case Request.Suggest(var name, var distribution) ->
            Answer.value(trial.suggest(name, DistributionJson.read(distribution)));
        case Request.ShouldPrune _ -> Answer.prune(trial.shouldPrune());
        case Request.Best _ -> Answer.best(trial.best());
      };
    } catch (TrialReused e) {
      over = e;
      feasible = false; // Its folder is none of the best.
      return Answer.over(words(e));
    } catch (RuntimeException e) {
      return Answer.error(words(e));
    } catch (Error e) {
      error = e;
      fail("Parzen itself failed.");
      return Answer.error("Parzen itself failed.");
    }
  }

  private void take(Request.Note note, String line) {
    try {
      switch (note) {
        case Request.Report(double value, long step) -> trial.report(value, step);
        case Request.UserAttribute(var key, var value) -> trial.setUserAttribute(key, value);
        case Request.SystemAttribute(var key, var value) ->
            trial.setSystemAttribute(AttributeKey.json(key), value);
        case Request.Constraint(var key, double value) -> {
          trial.setConstraint(key, value);
          feasible &= value <= 0;
        }
        case Request.Stop _ -> trial.stopStudy();
      }
    } catch (RuntimeException e) {
      fail(quote(line) + ", which can not be done: " + words(e));
    } catch (Error e) {
      error = e;
      fail("Parzen itself failed.");
    }
  }

  private void end(Request.End said, String line) {
    if (said.trial().isPresent() && said.trial().getAsInt() != trial.number()) {
      fail(quote(line) + " in trial " + trial.number() + ", which is another one.");
      return;
    }
    outcome = said.outcome();
    end = System.nanoTime();
  }

  /// The child did what it must not do: nobody knows where it stands.
  void fail(String why) {
    outcome = Outcome.failed(why, FailureKind.CRASH);
    fault = true;
    end = System.nanoTime();
  }

  private static String words(RuntimeException e) {
    return Optional.ofNullable(e.getMessage()).orElse("It can not be done.");
  }

  static String quote(String line) {
    String shown = line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    return "The program wrote '" + RequestLines.PREFIX + shown.stripTrailing() + "'";
  }

  /// All that came together was handled: an end that stands now counts, and nothing changes it.
  void settle() {
    settled = outcome != null;
  }

  /// What came of the trial, once that is known.
  Optional<Outcome> outcome() {
    return settled ? Optional.ofNullable(outcome) : Optional.empty();
  }

  boolean isSettled() {
    return settled;
  }

  /// Whether the child did what it must not do.
  boolean isFault() {
    return fault;
  }

  /// Whether all constraints that were set are met, by what the child itself found.
  boolean isFeasible() {
    return feasible;
  }

  /// Whether the child has made a request.
  boolean isHeard() {
    return heard;
  }

  /// When something was last heard of the child, by [System#nanoTime].
  long lastWord() {
    return lastWord;
  }

  /// When the child ended the trial, by [System#nanoTime], if it did.
  OptionalLong end() {
    return settled ? OptionalLong.of(end) : OptionalLong.empty();
  }

  /// How many bytes have come from the child.
  long printed() {
    return printed.get();
  }

  /// The last `length` characters of both outputs.
  String tail(int length) {
    return log.tail(length);
  }

  /// What broke in Parzen itself while a request was handled.
  Optional<Error> error() {
    return Optional.ofNullable(error);
  }
}
