package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import org.parzen.trial.TrialState;

/// What the doctor says and does about trials that nobody works on.
class FreedTrialsTest {

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void begunDaysAgo() {
    file = folder.resolve("left.db");
    try (StudyStore store = new FileLocation(file).open()) {
      StudyRef study = store.create(new StudySpec("left", Direction.MINIMIZE)).ref();
      Instant then = Instant.now().minus(Duration.ofDays(3));
      assertThat(store.begin(study, then, Attributes.NONE).number()).isZero();
      assertThat(store.begin(study, Instant.now(), Attributes.NONE).number()).isEqualTo(1);
    }
  }

  private Typed doctor(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "doctor";
    all[1] = file.toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return Typed.parzen(all);
  }

  private TrialState.Kind kind(int number) {
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.open("left").trial(number).orElseThrow().kind();
    }
  }

  @ParameterizedTest
  @CsvSource({"requeue, WAITING", "fail, FAIL"})
  void theyAreNamedAndFreedOnRequestOnly(String word, TrialState.Kind becomes) {
    Typed found = doctor();
    assertThat(found.status()).isEqualTo(2);
    assertThat(found.output().lines())
        .hasSize(1)
        .allMatch(line -> line.startsWith("study 'left', trial 0: it runs for so long"))
        .allMatch(line -> line.contains("--free requeue"));
    assertThat(kind(0)).isEqualTo(TrialState.Kind.RUNNING);

    Typed freed = doctor("--free", word);

    assertThat(freed.status()).as(freed.errors()).isZero();
    assertThat(freed.errors()).contains("Trials that were freed: 1.");
    assertThat(kind(0)).isEqualTo(becomes);
    assertThat(kind(1)).isEqualTo(TrialState.Kind.RUNNING);
    assertThat(doctor().status()).isZero();
  }

  @Test
  void anotherWordIsRefused() {
    Typed refused = doctor("--free", "all");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors()).contains("'all'", "requeue");
    assertThat(kind(0)).isEqualTo(TrialState.Kind.RUNNING);
  }
}
