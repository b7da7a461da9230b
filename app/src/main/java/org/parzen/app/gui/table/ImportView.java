package org.parzen.app.gui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.CopyButton;
import org.parzen.app.gui.fx.Messages;

/// A row a column: what is in it, what it is taken for; below, where it goes and what is wrong.
final class ImportView {

  /// What a person does here.
  record Gestures(
      Runnable file, Runnable run, Supplier<Optional<String>> command, Runnable close) {}

  private static final double[] SHARES = {20, 26, 18, 16, 20};

  private final ImportModel model;
  private final Gestures gestures;

  ImportView(ImportModel model, Gestures gestures) {
    this.model = model;
    this.gestures = gestures;
  }

  Region build() {
    VBox form =
        Controls.column(
            "form-section",
            createHead(),
            createColumns(),
            createPlace(),
            tick("enqueue", model.enqueueProperty()),
            tick("skipBad", model.skipBadProperty()),
            createProblems(),
            createFoot());
    form.setId("import");
    form.visibleProperty().bind(model.openProperty());
    form.disableProperty().bind(model.busyProperty());
    Controls.foldWhenHidden(form);
    return form;
  }

  private Node createHead() {
    Label title = Controls.label(Messages.get("table.title"), "section-title");
    Label source = Controls.label("", "text-muted", "text-small");
    source.textProperty().bind(model.sourceProperty());
    VBox names = Controls.column("form-head", title, source);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    return Controls.row(
        "section-head",
        names,
        Controls.iconButton(Messages.get("table.close"), Feather.X, gestures.close(), "flat"));
  }

  private Node createColumns() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("import-columns");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    model.columns().addListener((ListChangeListener<ColumnRow>) _ -> fill(grid));
    return grid;
  }

  private void fill(GridPane grid) {
    grid.getChildren().clear();
    List<String> heads = List.of("column", "cells", "role", "name", "found");
    for (int i = 0; i < heads.size(); i++) {
      grid.add(Controls.label(Messages.get("table.head." + heads.get(i)), "field-title"), i, 0);
    }
    int line = 1;
    for (ColumnRow row : model.columns()) {
      Label found = cut(row.foundProperty().get(), "text-muted");
      found.textProperty().bind(row.foundProperty());
      grid.addRow(
          line++,
          cut(row.column(), "list-title"),
          cut(row.cells(), "text-muted"),
          role(row),
          name(row),
          found);
    }
  }

  /// What does not fit is in the tip.
  private static Label cut(String text, String style) {
    Label label = Controls.label(text, style);
    label.setMinWidth(0);
    Tooltip all = new Tooltip();
    all.textProperty().bind(label.textProperty());
    label.setTooltip(all);
    return label;
  }

  private static Node role(ColumnRow row) {
    ComboBox<ColumnRole> box = new ComboBox<>();
    box.getItems().setAll(row.possible().stream().sorted().toList());
    box.setConverter(new ChoiceNames<>(ColumnRole::text));
    box.valueProperty().bindBidirectional(row.roleProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setDisable(row.possible().size() == 1);
    box.setAccessibleText(Messages.get("table.role", row.column()));
    box.getStyleClass().add("import-role");
    return box;
  }

  private static Node name(ColumnRow row) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(row.nameProperty());
    field.setAccessibleText(Messages.get("table.name.of", row.column()));
    field.visibleProperty().bind(row.roleProperty().map(ColumnRole::isParameter));
    field.setDisable(!row.possible().contains(ColumnRole.IGNORED));
    field.getStyleClass().add("import-name");
    return field;
  }

  private Node createPlace() {
    TextField name = field("import-study", "table.study", model.nameProperty());
    TextField file = field("import-file", "table.file", model.fileProperty());
    HBox.setHgrow(file, Priority.ALWAYS);
    Button choose =
        Controls.iconButton(Messages.get("table.file.choose"), Feather.FOLDER, gestures.file());
    HBox place = Controls.row("field-pair", file, choose);
    GridPane fields = new GridPane();
    fields.getStyleClass().add("beside");
    fields.addRow(0, titled("table.study", name, name), titled("table.file", file, place));
    for (double share : new double[] {36, 64}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      fields.getColumnConstraints().add(column);
    }
    return fields;
  }

  private static TextField field(String id, String key, Property<String> value) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(Messages.get(key));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static Node titled(String key, Node labelled, Node content) {
    Label label = Controls.label(Messages.get(key), "field-title");
    label.setLabelFor(labelled);
    return Controls.column(
        "field", label, content, Controls.paragraph(Messages.get(key + ".help"), "field-help"));
  }

  private static Node tick(String key, Property<Boolean> value) {
    CheckBox box = new CheckBox(Messages.get("table." + key));
    box.setId("import-" + key);
    box.selectedProperty().bindBidirectional(value);
    return box;
  }

  private Node createProblems() {
    VBox lines = Controls.column("problems");
    lines.setId("import-problems");
    model
        .problemsProperty()
        .subscribe(
            problems ->
                lines
                    .getChildren()
                    .setAll(
                        problems.stream()
                            .map(problem -> Controls.paragraph(problem, "field-problem"))
                            .toList()));
    lines.visibleProperty().bind(model.problemsProperty().map(problems -> !problems.isEmpty()));
    Controls.foldWhenHidden(lines);
    return lines;
  }

  private Node createFoot() {
    Button run =
        Controls.button(Messages.get("table.run"), Feather.DOWNLOAD, gestures.run(), "accent");
    run.setId("import-run");
    run.disableProperty().bind(model.readyProperty().not());
    Button copy = CopyButton.of(Messages.get("table.command"), gestures.command());
    copy.setId("import-copy");
    copy.disableProperty().bind(model.readyProperty().not());
    Label summary = Controls.label("", "text-muted");
    summary.setId("import-summary");
    summary.textProperty().bind(model.summaryProperty());
    return Controls.row("import-foot", run, copy, summary);
  }
}
