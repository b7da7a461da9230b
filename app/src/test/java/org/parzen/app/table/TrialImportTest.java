package org.parzen.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// What tables of others mean.
class TrialImportTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;

  private CsvTable table(String text) throws IOException {
    return CsvTable.read(Files.writeString(folder.resolve("t.csv"), text));
  }

  private static TrialTable read(CsvTable table, List<String> values, String... parameters) {
    return read(table, false, values, parameters);
  }

  private static TrialTable read(
      CsvTable table, boolean enqueue, List<String> values, String... parameters) {
    List<ParameterChoice> chosen = Stream.of(parameters).map(ParameterChoice::parse).toList();
    ImportColumns columns = ImportColumns.of(table, chosen, values, enqueue);
    return new TrialImport(table, columns, enqueue, NOW).read();
  }

  @Test
  void distributionsAreThoseOfTheCells() throws IOException {
    TrialTable trials =
        read(
            table("a,b,c,d,loss\n1,0.5,x,True,1\n5,2,y,False,2\n3,1,x,True,3\n"),
            List.of("loss"),
            "a=a",
            "b=b",
            "c=c",
            "d=d",
            "e=a:float",
            "f=b:log",
            "g=a:choice");
    assertThat(trials.bad()).isEmpty();
    assertThat(trials.distributions())
        .containsEntry("a", new IntDistribution(1, 5))
        .containsEntry("b", new FloatDistribution(0.5, 2))
        .containsEntry("c", CategoricalDistribution.of("x", "y"))
        .containsEntry("d", CategoricalDistribution.of(Choice.of(true), Choice.of(false)))
        .containsEntry("e", new FloatDistribution(1, 5))
        .containsEntry("f", new FloatDistribution(0.5, 2, Spacing.LOG))
        .containsEntry("g", CategoricalDistribution.of(Choice.of(1), Choice.of(5), Choice.of(3)));
    FrozenTrial second = trials.trials().get(1);
    assertThat(second.externalValues()).containsEntry("a", Choice.of(5));
    assertThat(second.externalValues()).containsEntry("c", Choice.of("y"));
    assertThat(second.state()).isEqualTo(new TrialState.Complete(NOW, NOW, List.of(2.0)));
  }

  @Test
  void aDistributionMayBeGivenAndWhatIsOutsideIsNamed() throws IOException {
    TrialTable trials =
        read(
            table("Rate,units,loss\n0.1,8,1\n3,8,2\n0.5,7.5,3\n"),
            List.of("loss"),
            "lr=Rate:float 1e-5..1 log",
            "units int 4..16");
    assertThat(trials.distributions().get("lr"))
        .isEqualTo(new FloatDistribution(1e-5, 1, Spacing.LOG));
    assertThat(trials.trials()).hasSize(1);
    assertThat(trials.bad().stream().map(BadCell::text))
        .satisfiesExactly(
            first -> assertThat(first).contains("Line 3", "'Rate'", "'3'", "\"high\": 1.0"),
            second -> assertThat(second).contains("Line 4", "'units'", "'7.5'"));
    assertThat(trials.badRows()).isEqualTo(2);
  }

  @Test
  void semicolonsDecimalCommasQuotesAndLineBreaksAreUnderstood() throws IOException {
    TrialTable trials =
        read(
            table(
                "\uFEFF\"a name\";n;loss\r\n"
                    + "\"x;\r\n"
                    + "\"\"y\"\"\";1.5;0,25\r\n"
                    + "z;1,5e1;-1,0\r\n"
                    + "z;?;1\r\n"),
            List.of("loss"),
            "a=a name",
            "n=n:float");
    assertThat(trials.trials()).hasSize(2);
    assertThat(trials.trials().getFirst().externalValues())
        .containsEntry("a", Choice.of("x;\r\n\"y\""))
        .containsEntry("n", Choice.of(1.5));
    assertThat(trials.trials().getFirst().state().values()).containsExactly(0.25);
    assertThat(trials.trials().get(1).externalValues()).containsEntry("n", Choice.of(15.0));
    assertThat(trials.bad().getFirst().text()).contains("Line 5", "'n'", "'?'", "no number");
  }

  @Test
  void rowsWithoutAValueAreBadUnlessTheyAreQueued() throws IOException {
    CsvTable table = table("x,loss\n1,0.5\n2,\n");
    TrialTable without = read(table, List.of("loss"), "x=x");
    assertThat(without.trials()).hasSize(1);
    assertThat(without.bad().getFirst().line()).isEqualTo(3);
    List<FrozenTrial> queued = read(table, true, List.of("loss"), "x=x").trials();
    assertThat(queued.get(1).kind()).isEqualTo(TrialState.Kind.WAITING);
    assertThat(queued.get(1).fixed()).containsEntry("x", Choice.of(2));
  }

  @Test
  void columnsOfOptunasTablesNeedNoOptions() throws IOException {
    TrialTable trials =
        read(
            table(
                ",number,values_0,values_1,datetime_start,datetime_complete,duration,params_x,user_attrs_note,system_attrs_fixed_params,state\n"
                    + "0,1,,,2026-11-21 00:44:38,2026-11-21 00:44:39,0 days 00:00:01,3.0,\"[1,"
                    + " None]\",,FAIL\n"
                    + "1,0,0.5,inf,2026-11-21 00:44:38.257556,2026-11-21 00:44:38.346171,0"
                    + " days,4.0,it's,{'x': 4},COMPLETE\n"),
            List.of());
    assertThat(trials.bad()).isEmpty();
    FrozenTrial first = trials.trials().getFirst();
    assertThat(first.state())
        .isEqualTo(
            new TrialState.Complete(
                Instant.parse("2026-11-21T00:44:38.257556Z"),
                Instant.parse("2026-11-21T00:44:38.346171Z"),
                List.of(0.5, Double.POSITIVE_INFINITY)));
    assertThat(first.fixed()).containsEntry("x", Choice.of(4));
    FrozenTrial second = trials.trials().get(1);
    assertThat(second.kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(second.user().get("note").map(PythonJson::write)).contains("[1, null]");
  }

  @Test
  void whatIsNotThereOrNotSaidIsNamed() throws IOException {
    CsvTable table = table("x,loss\n1,0.5\n");
    assertThatThrownBy(() -> read(table, List.of()))
        .hasMessageContaining("x, loss")
        .hasMessageContaining("--param");
    assertThatThrownBy(() -> read(table, List.of(), "x=x")).hasMessageContaining("--value");
    assertThatThrownBy(() -> read(table, List.of("loss"), "x=width"))
        .hasMessageContaining("'width'")
        .hasMessageContaining("x, loss");
    assertThatThrownBy(() -> read(table, List.of("loss"), "x")).hasMessageContaining("'x'");
    assertThatThrownBy(() -> read(table, List.of("loss"), "x=x", "x=loss"))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> table("\n")).hasMessageContaining("no rows");
    assertThatThrownBy(() -> CsvTable.read(folder.resolve("none.csv")))
        .hasMessageContaining("none.csv");
  }
}
