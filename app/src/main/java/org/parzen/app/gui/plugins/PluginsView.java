package org.parzen.app.gui.plugins;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// A row for each JAR, those that do not work with the reason.
final class PluginsView {

  /// What a person does here.
  ///
  /// @param study begins a study of a kind of objective
  record Gestures(
      Runnable add,
      Consumer<PluginRow> trust,
      Consumer<PluginRow> remove,
      Consumer<String> study) {}

  private final PluginsModel model;
  private final String folder;
  private final Gestures gestures;

  /// @param folder where the JARs are
  PluginsView(PluginsModel model, String folder, Gestures gestures) {
    this.model = model;
    this.folder = folder;
    this.gestures = gestures;
  }

  VBox build() {
    Button add = Controls.button(Messages.get("plugins.add"), Feather.PLUS, gestures.add());
    add.setId("add-plugin");
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(18, 18);
    busy.visibleProperty().bind(model.busyProperty());
    HBox head =
        Controls.row(
            "section-head",
            Controls.label(Messages.get("plugins.title"), "section-title"),
            Controls.spring(),
            busy,
            add);
    Label none = Controls.paragraph(Messages.get("plugins.none"), "text-muted");
    none.visibleProperty().bind(Bindings.isEmpty(model.rows()));
    Controls.foldWhenHidden(none);
    VBox rows = Controls.column("list");
    rows.setId("plugins");
    model
        .rows()
        .addListener(
            (ListChangeListener<PluginRow>)
                _ -> rows.getChildren().setAll(model.rows().stream().map(this::row).toList()));
    return Controls.column(
        "section",
        head,
        Controls.paragraph(Messages.get("plugins.help", folder), "text-muted", "plugins-help"),
        none,
        rows);
  }

  private Node row(PluginRow row) {
    Label title = Controls.label(row.title(), "list-title");
    Label state = state(row.state());
    HBox line = Controls.row("plugin-line", title, state);
    VBox texts = Controls.column("plugin-texts", line);
    if (!row.facts().isEmpty()) {
      texts.getChildren().add(Controls.label(row.facts(), "text-muted", "text-small"));
    }
    if (!row.holds().isEmpty()) {
      texts.getChildren().add(Controls.label(row.holds(), "text-small", "plugin-holds"));
    }
    texts.getChildren().addAll(origin(row), checksum(row));
    if (!row.inside().isEmpty()) {
      texts.getChildren().add(Controls.paragraph(row.inside(), "plugin-inside"));
    }
    if (!row.remark().isEmpty()) {
      boolean failed = row.state() == PluginRow.State.FAILED;
      texts
          .getChildren()
          .add(Controls.paragraph(row.remark(), failed ? "plugin-failed" : "text-muted"));
    }
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.setMinWidth(0);
    HBox content =
        Controls.row(
            "plugin-row", Controls.icon(Feather.PACKAGE, "list-icon"), texts, buttons(row));
    content.setAccessibleText(row.title() + ", " + state.getText());
    return content;
  }

  private static Label origin(PluginRow row) {
    Label origin = Controls.label(row.origin(), "text-muted", "text-small");
    origin.setTooltip(new Tooltip(row.origin()));
    return origin;
  }

  private static Label checksum(PluginRow row) {
    Label checksum =
        Controls.label(
            Messages.get("plugins.checksum", row.shortChecksum()),
            "text-muted",
            "text-small",
            "plugin-checksum");
    checksum.setTooltip(new Tooltip(row.checksum()));
    return checksum;
  }

  private static Label state(PluginRow.State state) {
    String word = state.name().toLowerCase(Locale.ROOT);
    Label label = Controls.label(Messages.get("plugins.state." + word), "pill", "plugin-" + word);
    label
        .getStyleClass()
        .add(
            switch (state) {
              case READY -> "running";
              case FAILED -> "broken";
              case ASKED, REFUSED -> "calm";
            });
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private HBox buttons(PluginRow row) {
    HBox buttons = Controls.row("form-buttons");
    if (row.mayBeTrusted()) {
      Button trust =
          Controls.button(
              Messages.get("plugins.trust"), Feather.CHECK, () -> gestures.trust().accept(row));
      trust.getStyleClass().add("plugin-trust");
      buttons.getChildren().add(trust);
    }
    if (!row.objectives().isEmpty()) {
      Button study =
          Controls.button(
              Messages.get("home.new"),
              Feather.PLAY,
              () -> gestures.study().accept(row.objectives().getFirst()));
      study.getStyleClass().add("plugin-study");
      buttons.getChildren().add(study);
    }
    buttons
        .getChildren()
        .add(
            Controls.iconButton(
                Messages.get("plugins.remove"),
                Feather.TRASH_2,
                () -> gestures.remove().accept(row),
                "flat"));
    return buttons;
  }
}
