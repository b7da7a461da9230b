package org.parzen.app.gui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.table.ColumnRole.IGNORED;
import static org.parzen.app.gui.table.ColumnRole.KNOWN;
import static org.parzen.app.gui.table.ColumnRole.MAXIMIZED;
import static org.parzen.app.gui.table.ColumnRole.MINIMIZED;
import static org.parzen.app.gui.table.ColumnRole.PARAMETER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.app.table.CsvTable;

/// What a table's columns are taken for before anybody says so.
class ColumnGuessTest {

  @TempDir Path folder;

  private List<ColumnRow> rows(String text) throws IOException {
    return new ColumnGuess(CsvTable.read(Files.writeString(folder.resolve("t.csv"), text))).rows();
  }

  private List<ColumnRole> roles(String text) throws IOException {
    return rows(text).stream().map(row -> row.roleProperty().get()).toList();
  }

  private ColumnRole value(String name) throws IOException {
    return roles("lr," + name + "\n0.1,1\n0.2,2\n").getLast();
  }

  /// What a column of texts is taken for beside one of values.
  private ColumnRole texts(String... cells) throws IOException {
    String lines =
        Arrays.stream(cells)
            .map(cell -> cell + ",1\n")
            .collect(Collectors.joining("", "a,b\n", ""));
    return roles(lines).getFirst();
  }

  @Test
  void theLastNumbersAreTheValueAndTextsThatComeBackAreChoices() throws IOException {
    assertThat(
            roles(
                """
                run,lr,kind,loss,remark
                a,0.1,relu,1.5,fine
                b,0.2,tanh,2,
                c,0.3,relu,1,"slow, but fine"
                """))
        .containsExactly(IGNORED, PARAMETER, PARAMETER, MINIMIZED, IGNORED);
  }

  @Test
  void textsOfWhichNearlyEveryOneIsAnotherAreIgnored() throws IOException {
    String[] cells = IntStream.range(0, 20).mapToObj(i -> "a remark " + i).toArray(String[]::new);
    assertThat(texts(cells)).isEqualTo(IGNORED);
    cells[3] = "ok";
    cells[4] = "ok";
    cells[5] = "ok";
    assertThat(texts(cells)).isEqualTo(IGNORED);
    cells[6] = "ok";
    assertThat(texts(cells)).isEqualTo(PARAMETER);
  }

  @Test
  void whatIsNoTextOrStandsInTwoRowsIsAParameter() throws IOException {
    assertThat(texts("relu", "tanh")).isEqualTo(PARAMETER);
    assertThat(texts("0.1", "low", "0.2")).isEqualTo(PARAMETER);
    assertThat(texts("true", "false", "none")).isEqualTo(PARAMETER);
    assertThat(texts("", "crashed", "")).isEqualTo(IGNORED);
  }

  @Test
  void whatIsIgnoredCanStillBeTakenForAnything() throws IOException {
    ColumnRow remark = rows("remark,loss\na,1\nb,2\nc,3\n").getFirst();
    assertThat(remark.possible()).startsWith(IGNORED).containsExactlyInAnyOrder(notKnown());
  }

  private static ColumnRole[] notKnown() {
    return Arrays.stream(ColumnRole.values())
        .filter(role -> role != KNOWN)
        .toArray(ColumnRole[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accuracy",
        "val_acc",
        "Accuracy (%)",
        "ROC-AUC",
        "valAUCScore",
        "f1",
        "F1Score",
        "R2",
        "R²",
        "ops/s",
        "testRecall",
        "PSNR dB",
        "mean reward"
      })
  void aNameThatSaysLargeIsBetterIsMaximized(String name) throws IOException {
    assertThat(value(name)).isEqualTo(MAXIMIZED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss",
        "value",
        "accuracy_loss",
        "Brier score",
        "time per 1000 ops",
        "accident",
        "scores2",
        "hops",
        "seconds"
      })
  void allOtherNamesAreMinimized(String name) throws IOException {
    assertThat(value(name)).isEqualTo(MINIMIZED);
  }

  @Test
  void valuesThatSayWhatTheyAreAreGuessedByTheirNamesToo() throws IOException {
    List<ColumnRow> rows = rows("params_x,values_loss,values_accuracy,remark\n1,2,3,fine\n");
    assertThat(rows)
        .extracting(row -> row.roleProperty().get())
        .containsExactly(PARAMETER, MINIMIZED, MAXIMIZED, IGNORED);
    assertThat(rows.get(2).possible()).containsExactly(MAXIMIZED, MINIMIZED);
  }
}
