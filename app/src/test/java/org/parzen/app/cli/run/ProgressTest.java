package org.parzen.app.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.run.RunState;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

class ProgressTest {
  private final Locale locale = Locale.getDefault();
  private final Study study =
      Study.create(new InMemoryStore(), new StudySpec("study", Direction.MINIMIZE));

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
  }

  private RunState after(int seconds, int begun, int inFlight) {
    return new RunState(study.view(), begun, inFlight, Duration.ofSeconds(seconds));
  }

  private void tell(Outcome outcome) {
    study.tell(study.ask().number(), outcome);
  }

  @Test
  void aTotalShowsABarCountsTheBestAndTheTimeLeft() {
    Locale.setDefault(Locale.GERMANY);
    List<StopRule> rules = List.of(new StopRule.Total(4));
    Progress progress = Progress.from(rules, after(0, 0, 0));
    tell(Outcome.of(0.25));
    tell(Outcome.failed("broken"));

    assertThat(progress.line(after(60, 3, 1)))
        .isEqualTo(
            "[####------------] 25% 1 complete, 1 failed, 1 running, best 0.250000, 3m left");
  }

  @Test
  void whatAnEarlierRunDidSaysNothingAboutTheTime() {
    tell(Outcome.of(1));
    tell(Outcome.of(2));
    List<StopRule> rules = List.of(new StopRule.Total(4));
    Progress progress = Progress.from(rules, after(0, 0, 0));

    assertThat(progress.line(after(60, 0, 0)))
        .startsWith("[########--------] 50%")
        .doesNotContain("left");
    tell(Outcome.of(3));
    assertThat(progress.line(after(60, 1, 0))).endsWith(", 1m left");
  }

  @Test
  void withoutAnEndInSightThereIsNoBar() {
    Progress progress = Progress.from(List.of(), after(0, 0, 0));
    assertThat(progress.line(after(5, 2, 2))).isEqualTo("0 complete, 2 running");
  }

  @Test
  void theLineFitsANarrowTerminal() {
    for (int i = 0; i < 12; i++) {
      tell(i % 2 == 0 ? Outcome.of(-1.2345678e-200) : Outcome.failed("broken"));
    }
    Progress progress = new Progress(List.of(new StopRule.Total(1_000_000)), 0);
    assertThat(progress.line(after(86_399, 9_999, 999))).hasSizeLessThanOrEqualTo(79);
  }
}
