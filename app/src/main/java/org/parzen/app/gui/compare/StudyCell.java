package org.parzen.app.gui.compare;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;

/// A study of the list: whether it is compared, its name, what is known of it, and the setting that
/// the person counts it to.
final class StudyCell extends ListCell<StudyChoice> {

  private static final double SCROLL_BAR = 14;

  private final CheckBox chosen = new CheckBox();
  private final Label facts = Controls.paragraph("", "text-muted", "text-small");
  private final Label problem = Controls.paragraph("", "field-problem");
  private final TextField setting = new TextField();
  private final Button forget;
  private final HBox content;
  private final Lifetime shown = new Lifetime();

  StudyCell(Consumer<StudyChoice> remove) {
    forget =
        Controls.iconButton(
            Messages.get("compare.remove"),
            Feather.X,
            () -> {
              if (getItem() != null) {
                remove.accept(getItem());
              }
            },
            "flat",
            "list-forget");
    setting.setPromptText(Messages.get("compare.setting"));
    setting.setTooltip(new Tooltip(Messages.get("compare.setting.help")));
    setting.getStyleClass().add("compare-setting");
    setting.visibleProperty().bind(chosen.selectedProperty());
    Controls.foldWhenHidden(setting);
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    Controls.foldWhenHidden(problem);
    chosen.setFocusTraversable(false);
    chosen.setMaxWidth(Double.MAX_VALUE);
    // In line with the texts above.
    VBox.setMargin(setting, new Insets(2, 0, 0, 24));
    VBox lines = Controls.column("compare-study", chosen, facts, problem, setting);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    content = Controls.row("compare-row", lines, forget);
    // As wide as the list, not as its longest name.
    setPrefWidth(0);
    getStyleClass().add("compare-cell");
  }

  /// As high as its texts are in the width that the list has: asked without a width, texts that
  /// wrap take one line.
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double room = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
    return snappedTopInset() + content.prefHeight(Math.max(0, room)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable StudyChoice study, boolean empty) {
    super.updateItem(study, empty);
    shown.end();
    if (study == null || empty) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    chosen.setText(study.name());
    chosen.selectedProperty().bindBidirectional(study.chosenProperty());
    shown.keep(() -> chosen.selectedProperty().unbindBidirectional(study.chosenProperty()));
    setting.textProperty().bindBidirectional(study.settingProperty());
    shown.keep(() -> setting.textProperty().unbindBidirectional(study.settingProperty()));
    setting.setAccessibleText(Messages.get("compare.setting.of", study.name()));
    forget.setAccessibleText(Messages.get("compare.remove.of", study.name()));
    setTooltip(new Tooltip(study.name() + "\n" + study.file()));
    shown.keep(study.studyProperty().subscribe(_ -> describe(study)));
    shown.keep(study.problemProperty().subscribe(_ -> describe(study)));
    setGraphic(content);
  }

  private void describe(StudyChoice study) {
    facts.setText(facts(study));
    problem.setText(study.problemProperty().get());
    setAccessibleText(
        Stream.of(study.name(), facts.getText(), problem.getText())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static String facts(StudyChoice study) {
    String trials = Messages.counted("results", study.results());
    String best =
        study.best().map(value -> Messages.get("compare.best", Amounts.value(value))).orElse("");
    return trials + best + " · " + study.file().getFileName();
  }
}
