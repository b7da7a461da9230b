package org.parzen.app.gui.compare;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.parzen.analysis.comparison.PairResult;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Each two of the settings, and what the test says of them: a row a pair.
final class PairTable {

  private static final double NAME = 130;
  private static final double WORDS = 170;
  private static final double NUMBER = 90;

  private final CompareModel model;

  PairTable(CompareModel model) {
    this.model = model;
  }

  TableView<PairResult> build() {
    TableView<PairResult> table = new TableView<>();
    table.setId("pairs");
    table.getStyleClass().addAll("dense", "difference-table");
    table.setAccessibleText(Messages.get("compare.pairs"));
    table.setPlaceholder(Controls.label(Messages.get("compare.pairs.none"), "text-muted"));
    table.getColumns().add(column("first", NAME, pair -> pair.first().name()));
    table.getColumns().add(column("second", NAME, pair -> pair.second().name()));
    table.getColumns().add(column("verdict", WORDS, PairTable::verdict));
    table.getColumns().add(column("p", NUMBER, PairTable::p));
    table.getColumns().add(column("test", NAME, PairTable::test));
    table.getColumns().add(column("medians", NAME, PairTable::medians));
    table.getColumns().add(column("interval", WORDS, PairTable::interval));
    table.getColumns().add(column("wins", NAME, PairTable::wins));
    model
        .resultProperty()
        .subscribe(
            result -> result.ifPresent(r -> table.getItems().setAll(r.comparison().pairs())));
    return table;
  }

  private static TableColumn<PairResult, String> column(
      String key, double width, Function<PairResult, String> text) {
    TableColumn<PairResult, String> column =
        new TableColumn<>(Messages.get("compare.pairs." + key));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    return column;
  }

  private static String verdict(PairResult pair) {
    String key = "compare.verdict." + pair.verdict().name().toLowerCase(Locale.ROOT);
    return Messages.get(key, pair.better().name());
  }

  private static String p(PairResult pair) {
    return pair.test().map(_ -> Amounts.value(pair.p())).orElse(Messages.get("compare.unsaid"));
  }

  private static String test(PairResult pair) {
    return pair.test()
        .map(test -> Messages.get("compare.test." + test.kind().name().toLowerCase(Locale.ROOT)))
        .orElse(Messages.get("compare.unsaid"));
  }

  private static String medians(PairResult pair) {
    double difference = pair.effect().medians();
    return Double.isNaN(difference) ? Messages.get("compare.unsaid") : Amounts.value(difference);
  }

  private static String interval(PairResult pair) {
    return pair.effect()
        .interval()
        .map(
            of ->
                Messages.get(
                    "compare.pairs.range", Amounts.value(of.low()), Amounts.value(of.high())))
        .orElse(Messages.get("compare.unsaid"));
  }

  private static String wins(PairResult pair) {
    return Messages.get(
        "compare.pairs.of",
        Integer.toString(pair.effect().wins()),
        Integer.toString(pair.effect().pairs()));
  }
}
