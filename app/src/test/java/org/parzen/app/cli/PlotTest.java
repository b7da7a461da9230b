package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

class PlotTest {
  @TempDir Path folder;

  @BeforeEach
  void studies() {
    study("one", Direction.MINIMIZE);
    study("two", Direction.MINIMIZE, Direction.MAXIMIZE);
  }

  private void study(String name, Direction... directions) {
    try (StudyStore store = new FileLocation(folder.resolve("s.db")).open()) {
      Study study = Study.create(store, new StudySpec(name, directions));
      for (int i = 0; i < 20; i++) {
        Trial trial = study.ask();
        double x = trial.suggestFloat("x", 0.1, 10);
        double y = trial.suggestFloat("y", 0.1, 10);
        study.tell(trial, directions.length == 1 ? new double[] {x} : new double[] {x, y});
      }
    }
  }

  private Path picture() {
    return folder.resolve("picture.svg");
  }

  private Typed plot(String kind, String study, String... more) {
    List<String> args = new ArrayList<>(List.of("plot", kind));
    args.addAll(List.of("--storage", folder.resolve("s.db").toString(), "--study-name", study));
    args.addAll(List.of("--out", picture().toString()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private String drawn(String kind, String study, String... more) throws IOException {
    Typed typed = plot(kind, study, more);
    assertThat(typed.status()).as(typed.errors()).isZero();
    return Files.readString(picture());
  }

  @Test
  void theChosenObjectiveIsDrawn() throws IOException {
    assertThat(drawn("history", "two", "--objective", "1")).contains("Objective 1");
    assertThat(drawn("pareto", "two", "--objective", "1,0")).contains("Objective 0", "Objective 1");
  }

  @Test
  void whatAChartDoesNotTakeIsRefusedWithTheChartsThatDo() {
    refused(
        "'timeline' does not take --objective",
        "history",
        plot("timeline", "one", "--objective=0"));
    refused(
        "'history' does not take --params", "slice, contour", plot("history", "one", "--params=x"));
    refused(
        "'history' does not take --reference",
        "(hypervolume)",
        plot("history", "one", "--reference=1"));
    refused("--log x", "'history'", plot("history", "one", "--log=x"));
    refused("not only 1", "'pareto'", plot("pareto", "two", "--objective=1"));
  }

  @Test
  void whatTheStudyDoesNotHaveIsRefusedWithWhatToDo() {
    refused("no objective 1", "the last is 0", plot("history", "one", "--objective=1"));
    refused("several objectives", "Choose another chart", plot("pareto", "one"));
    refused("not 1, 1", "Choose two", plot("pareto", "two", "--objective=1,1"));
    refused("'z'", "x, y", plot("slice", "one", "--params=z"));
  }

  private void refused(String wrong, String help, Typed typed) {
    assertThat(typed.errors().strip()).hasLineCount(1).contains(wrong, help);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(picture()).doesNotExist();
  }

  @Test
  void aFileThatCanNotBeWrittenIsNamed() throws IOException {
    Files.createDirectory(picture());
    Typed typed = plot("history", "one");
    assertThat(typed.errors()).contains("The file " + picture() + " can not be written", "--out");
    assertThat(typed.status()).isEqualTo(1);
  }

  @Test
  void anAxisThatIsNamedTwiceIsLogarithmicAllTheSame() throws IOException {
    String linear = drawn("history", "one");
    String once = drawn("history", "one", "--log=y");
    assertThat(drawn("history", "one", "--log=y", "--log=y")).isEqualTo(once).isNotEqualTo(linear);
  }

  @Test
  void aStudyThatIsNamedTwiceIsDrawnOnce() throws IOException {
    assertThat(drawn("edf", "one", "--study-name=one")).isEqualTo(drawn("edf", "one"));
  }
}
