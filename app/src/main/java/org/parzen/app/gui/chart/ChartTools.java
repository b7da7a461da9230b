package org.parzen.app.gui.chart;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.parzen.app.plot.LogChoice;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotText;
import org.parzen.app.plot.PlotView;

/// The buttons in the corner of a chart, and its context menu, which offers the same in words.
final class ChartTools extends HBox {
  private static final double PNG_SCALE = 2;
  private final ChartPane chart;
  private final Consumer<ChartPicture> save;

  ChartTools(ChartPane chart, Consumer<ChartPicture> save) {
    this.chart = chart;
    this.save = save;
    getStyleClass().add("chart-tools");
    getChildren()
        .addAll(
            createReset(),
            createLog(LogChoice.Y, "chart.log"),
            createLog(LogChoice.X, "chart.logX"),
            createClip(),
            createExport());
    ContextMenu menu = createContextMenu();
    chart.setOnContextMenuRequested(
        e -> {
          menu.show(chart, e.getScreenX(), e.getScreenY());
          e.consume();
        });
  }

  private Button createReset() {
    Button reset = dressed(new Button(), Feather.MAXIMIZE, "chart.reset");
    reset.setOnAction(_ -> resetZoom());
    reset.disableProperty().bind(chart.viewProperty().map(view -> !view.zoomed()));
    return reset;
  }

  private ToggleButton createLog(LogChoice axis, String key) {
    Feather icon = axis == LogChoice.Y ? Feather.TRENDING_UP : Feather.CHEVRONS_RIGHT;
    ToggleButton log = dressed(new ToggleButton(), icon, key);
    chart.viewProperty().subscribe(view -> log.setSelected(view.log().contains(axis)));
    log.setOnAction(_ -> chart.toggleLog(axis));
    log.visibleProperty().bind(chart.plotProperty().map(plot -> plot.logChoices().contains(axis)));
    log.managedProperty().bind(log.visibleProperty());
    return log;
  }

  private ToggleButton createClip() {
    ToggleButton clip = dressed(new ToggleButton(), Feather.FILTER, "chart.clip");
    chart.viewProperty().subscribe(view -> clip.setSelected(view.clip()));
    clip.setOnAction(_ -> toggleClip());
    clip.visibleProperty().bind(chart.plotProperty().map(Plot::clips));
    clip.managedProperty().bind(clip.visibleProperty());
    return clip;
  }

  private MenuButton createExport() {
    MenuButton export = dressed(new MenuButton(), Feather.DOWNLOAD, "chart.export");
    export.getStyleClass().add("no-arrow");
    export.getItems().addAll(createExportItems());
    return export;
  }

  private List<MenuItem> createExportItems() {
    return List.of(
        item("chart.copy", this::copy),
        item("chart.png", () -> save.accept(chart.picture(ChartPicture.Format.PNG, PNG_SCALE))),
        item("chart.svg", () -> save.accept(chart.picture(ChartPicture.Format.SVG, 1))));
  }

  private ContextMenu createContextMenu() {
    CheckMenuItem log = createLogItem(LogChoice.Y, "chart.log");
    CheckMenuItem logX = createLogItem(LogChoice.X, "chart.logX");
    CheckMenuItem clip = new CheckMenuItem(PlotText.of("chart.clip"));
    clip.setOnAction(_ -> toggleClip());
    clip.visibleProperty().bind(chart.plotProperty().map(Plot::clips));
    MenuItem reset = item("chart.reset", this::resetZoom);
    chart
        .viewProperty()
        .subscribe(
            view -> {
              clip.setSelected(view.clip());
              reset.setDisable(!view.zoomed());
            });
    ContextMenu menu = new ContextMenu(reset, log, logX, clip, new SeparatorMenuItem());
    menu.getItems().addAll(createExportItems());
    return menu;
  }

  private void resetZoom() {
    chart.changeView(PlotView::reset);
  }

  private CheckMenuItem createLogItem(LogChoice axis, String key) {
    CheckMenuItem item = new CheckMenuItem(PlotText.of(key));
    chart.viewProperty().subscribe(view -> item.setSelected(view.log().contains(axis)));
    item.setOnAction(_ -> chart.toggleLog(axis));
    item.visibleProperty().bind(chart.plotProperty().map(plot -> plot.logChoices().contains(axis)));
    return item;
  }

  private void toggleClip() {
    chart.changeView(view -> view.withClip(!view.clip()));
  }

  private void copy() {
    chart
        .image()
        .ifPresent(
            image -> {
              ClipboardContent content = new ClipboardContent();
              content.putImage(image);
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(PlotText.of(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static <B extends ButtonBase> B dressed(B button, Feather icon, String key) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setTooltip(new Tooltip(PlotText.of(key)));
    button.setAccessibleText(PlotText.of(key));
    return button;
  }
}
