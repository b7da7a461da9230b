package org.parzen.app.gui.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.fx.Segments;
import org.parzen.app.gui.fx.Segments.Segment;
import org.parzen.app.gui.study.LogLine;

/// Two lists of lines, of which one is seen: what happened, and what the program printed.
final class LogView {

  private final LogModel model;

  LogView(LogModel model) {
    this.model = model;
  }

  Region build() {
    ListView<LogLine> log = new ListView<>();
    log.setId("log");
    log.getStyleClass().addAll("output", "log-list");
    log.itemsProperty().bind(model.linesProperty());
    log.setCellFactory(_ -> new LineCell());
    log.setPlaceholder(Controls.label(Messages.get("log.nothing"), "text-muted"));
    // Two empty logs are equal, so that only an invalidation tells of a new one.
    model.linesProperty().subscribe(() -> keepAtEnd(log, model.linesProperty().get()));
    ListView<String> output = new ListView<>(model.output());
    output.setId("output");
    output.getStyleClass().addAll("output", "mono");
    output.setPlaceholder(Controls.label(Messages.get("log.noOutput"), "text-muted"));
    model
        .output()
        .addListener(
            (ListChangeListener<String>)
                _ -> output.scrollTo(Math.max(0, model.output().size() - 1)));
    output.visibleProperty().bind(model.outputShownProperty());
    log.visibleProperty().bind(model.outputShownProperty().not());
    StackPane lists = new StackPane(log, output);
    VBox.setVgrow(lists, Priority.ALWAYS);
    VBox pane = Controls.column("log", createHead(), lists);
    pane.setMinHeight(90);
    return pane;
  }

  /// Follows the last line, unless the person is reading further up.
  private static void keepAtEnd(ListView<LogLine> log, ObservableList<LogLine> lines) {
    FxExecutor later = new FxExecutor();
    lines.addListener(
        (ListChangeListener<LogLine>)
            _ -> {
              if (log.getSelectionModel().isEmpty()) {
                later.execute(() -> log.scrollTo(Math.max(0, lines.size() - 1)));
              }
            });
  }

  private Node createHead() {
    HBox shown =
        Segments.of(
            List.of(
                Segment.of(false, "log-show", Messages.get("log.title")),
                Segment.of(true, "output-show", Messages.get("log.output"))),
            model.outputShownProperty(),
            model.outputShownProperty()::set,
            "small");
    Label of = Controls.label("", "text-muted");
    of.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.outputOfProperty().get().isEmpty()
                        ? ""
                        : Messages.get("log.outputOf", model.outputOfProperty().get()),
                model.outputOfProperty()));
    of.visibleProperty().bind(model.outputShownProperty());
    return Controls.row("log-head", shown, of);
  }

  /// A line with its time.
  private static final class LineCell extends ListCell<LogLine> {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    LineCell() {
      getStyleClass().add("log-line");
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        return;
      }
      String kind = line.kind().name().toLowerCase(Locale.ROOT);
      setGraphic(
          Controls.row(
              "log-row",
              Controls.label(TIME.format(line.at()), "log-time", "text-muted"),
              Controls.label(line.text(), "log-text", "log-" + kind)));
    }
  }
}
