package org.parzen.app.gui.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Navigation at the left, title and run bar above, a screen, a status line below.
final class ShellView {

  private final ShellModel model;
  private final Map<Section, Region> screens;
  private final Node fileFacts;
  private final Node heldUp;
  private final Region runBar;

  /// @param fileFacts stand beside the title
  /// @param heldUp stands below them
  /// @param runBar stands at the right of the title
  ShellView(
      ShellModel model, Map<Section, Region> screens, Node fileFacts, Node heldUp, Region runBar) {
    this.model = model;
    this.screens = screens;
    this.fileFacts = fileFacts;
    this.heldUp = heldUp;
    this.runBar = runBar;
  }

  Region build() {
    BorderPane main = new BorderPane(createScreens());
    main.setTop(new VBox(createHeader(), heldUp));
    main.setBottom(createStatusLine());
    BorderPane frame = new BorderPane(main);
    frame.setLeft(createNavigation());
    frame.getStyleClass().add("shell");
    return frame;
  }

  private Node createNavigation() {
    ToggleGroup group = new ToggleGroup();
    VBox navigation = Controls.column("navigation", createBrand());
    for (Section section : Section.values()) {
      if (section == Section.SETTINGS) {
        navigation.getChildren().add(Controls.spring());
      }
      navigation.getChildren().add(createEntry(section, group));
    }
    return navigation;
  }

  private static Node createBrand() {
    Image logo =
        new Image(
            Objects.requireNonNull(ShellView.class.getResource("/org/parzen/icons/parzen-64.png"))
                .toExternalForm());
    ImageView picture = new ImageView(logo);
    picture.setFitWidth(26);
    picture.setFitHeight(26);
    picture.setSmooth(true);
    return Controls.row("brand", picture, Controls.label("Parzen", "brand-name"));
  }

  private Node createEntry(Section section, ToggleGroup group) {
    ToggleButton entry = new ToggleButton(section.title(), Controls.icon(section.icon()));
    entry.setToggleGroup(group);
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.getStyleClass().add("navigation-entry");
    entry.setId("nav-" + section.name().toLowerCase(Locale.ROOT));
    entry.setSelected(model.sectionProperty().get() == section);
    entry.setOnAction(_ -> model.sectionProperty().set(section));
    model.sectionProperty().addListener((_, _, now) -> entry.setSelected(now == section));
    return entry;
  }

  private Node createHeader() {
    Label title = Controls.label("", "study-title");
    title.textProperty().bind(model.titleProperty());
    Label subtitle = Controls.label("", "study-subtitle", "text-muted");
    subtitle.textProperty().bind(model.subtitleProperty());
    Tooltip all = new Tooltip();
    all.textProperty().bind(title.textProperty().concat("\n").concat(subtitle.textProperty()));
    title.setTooltip(all);
    subtitle.setTooltip(all);
    VBox names = Controls.column("study-names", title, subtitle);
    names.setMinWidth(120);
    HBox.setHgrow(names, Priority.ALWAYS);
    return Controls.row("header", names, fileFacts, runBar);
  }

  private Node createScreens() {
    StackPane stack = new StackPane();
    stack.getStyleClass().add("screens");
    screens.forEach(
        (section, screen) -> {
          screen.visibleProperty().bind(model.sectionProperty().isEqualTo(section));
          // The window may be less wide than the widest screen would like to be.
          screen.setMinWidth(0);
          stack.getChildren().add(screen);
        });
    return stack;
  }

  private Node createStatusLine() {
    Label status = Controls.label("", "text-muted");
    status.textProperty().bind(model.statusProperty());
    HBox line = Controls.row("status-line", status, Controls.spring());
    line.setAccessibleText(Messages.get("shell.status"));
    return line;
  }
}
