package org.parzen.app.gui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.WindowUser;
import org.parzen.app.plot.ChartBench;
import org.parzen.app.plot.HistoryPlot;
import org.parzen.app.plot.Palette;
import org.parzen.app.plot.PlotFrame;
import org.parzen.app.plot.PlotText;
import org.parzen.app.plot.PlotView;

class ChartPaneTest {
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final List<Throwable> failures = new ArrayList<>();
  private final Map<String, byte[]> saved = new ConcurrentHashMap<>();
  private ChartPane chart;
  private WindowUser user;

  @BeforeEach
  void open() {
    useTheme(false);
    chart = fx(() -> new ChartPane(history(30), worker, saved::put, failures::add));
    user = WindowUser.open(() -> new StackPane(chart), 800, 500);
    usePalette("light");
    untilPainted();
  }

  @AfterEach
  void close() {
    user.close();
    worker.shutdownNow();
    assertThat(failures).isEmpty();
  }

  @Test
  void zoomSurvivesNewDataAndADoubleClickEndsIt() {
    PlotFrame all = frame();
    user.drag(chart, 200, 150, 500, 350);
    untilPainted();
    PlotFrame zoomed = frame();
    assertThat(zoomed.x().range().low()).isGreaterThan(all.x().range().low());
    assertThat(zoomed.x().range().high()).isLessThan(all.x().range().high());

    onFx(() -> chart.setPlot(history(60)));
    untilPainted();
    assertThat(frame().x().range()).isEqualTo(zoomed.x().range());
    assertThat(frame().y().range()).isEqualTo(zoomed.y().range());

    user.doubleClick(chart, 600, 200);
    untilPainted();
    assertThat(frame().x().range().high()).isGreaterThan(59);
  }

  @Test
  void theWheelZoomsAboutThePointerAndZeroResets() {
    PlotFrame all = frame();
    double under = all.x().value(300);
    user.scroll(chart, 300, 250, 3);
    untilPainted();

    assertThat(frame().x().range().span()).isLessThan(all.x().range().span());
    assertThat(frame().x().value(300)).isCloseTo(under, org.assertj.core.data.Offset.offset(0.1));

    onFx(chart::requestFocus);
    user.press(KeyCode.DIGIT0);
    untilPainted();
    assertThat(fx(() -> chart.getView().zoomed())).isFalse();
  }

  @Test
  void anEmptyChartSaysWhyItIsEmpty() {
    onFx(() -> chart.setPlot(history(0)));
    untilPainted();

    assertThat(fx(chart::frame)).isEmpty();
    assertThat(fx(chart::getAccessibleText)).contains(PlotText.of("history.notice"));
  }

  @Test
  void aSwitchOfTheThemeChangesTheColours() {
    assertThat(pixel(2, 2)).isEqualTo(color(Palette.light().background()));
    assertThat(statusColour()).isEqualTo(Palette.light().of(TrialStatus.COMPLETE));

    useTheme(true);
    usePalette("dark");
    until(
        "dark colours have arrived",
        () ->
            chart
                .colors()
                .palette()
                .of(TrialStatus.COMPLETE)
                .equals(Palette.dark().of(TrialStatus.COMPLETE)));
    untilPainted();

    assertThat(pixel(2, 2).getBrightness()).isLessThan(0.3);
    assertThat(statusColour()).isEqualTo(Palette.dark().of(TrialStatus.COMPLETE));
  }

  @Test
  void paletteFilesAreThePaletteOfChartsWithoutAWindow() {
    assertThat(fx(() -> chart.colors().palette().status())).isEqualTo(Palette.light().status());
    assertThat(fx(() -> chart.colors().palette().series())).isEqualTo(Palette.light().series());
    usePalette("dark");
    until(
        "dark colours have arrived",
        () -> chart.colors().palette().status().equals(Palette.dark().status()));
    assertThat(fx(() -> chart.colors().palette().series())).isEqualTo(Palette.dark().series());
  }

  @Test
  void pointingAtAMarkTellsAboutItsTrialAndAClickSelectsIt() {
    onFx(() -> chart.detailsProperty().set(trial -> "lr = 0.1 of " + trial));
    var hit = chart.getPlot().neighbour(4, 1).orElseThrow();
    PlotFrame frame = frame();
    double x = frame.x().pixel(hit.x());
    double y = frame.y().pixel(hit.y());

    user.moveTo(chart, x, y);
    Label tip = (Label) Objects.requireNonNull(chart.lookup(".chart-tip"));
    assertThat(fx(tip::isVisible)).isTrue();
    assertThat(fx(tip::getText)).isEqualTo(hit.text() + "\nlr = 0.1 of " + hit.trial());

    user.click(chart, x, y);
    assertThat(fx(() -> chart.selectedTrialsProperty().get())).isEqualTo(Set.of(hit.trial()));
    user.moveTo(chart, 5, 5);
    assertThat(fx(tip::isVisible)).isFalse();
  }

  @Test
  void theKeyboardWalksZoomsAndSelects() {
    onFx(chart::requestFocus);
    user.press(KeyCode.RIGHT);
    user.press(KeyCode.RIGHT);
    user.press(KeyCode.ENTER);
    int second =
        chart
            .getPlot()
            .neighbour(chart.getPlot().neighbour(-1, 1).orElseThrow().trial(), 1)
            .orElseThrow()
            .trial();
    assertThat(fx(() -> chart.selectedTrialsProperty().get())).isEqualTo(Set.of(second));

    user.press(KeyCode.PLUS);
    assertThat(fx(() -> chart.getView().zoomed())).isTrue();
    double low = frame().x().range().low();
    user.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(frame().x().range().low()).isGreaterThan(low);
    user.press(KeyCode.L);
    assertThat(fx(() -> chart.getView().logY())).isTrue();
  }

  @Test
  void buttonsChangeTheAxisAndSavePictures() {
    ToggleButton log = (ToggleButton) named("chart.log");
    user.click(log);
    untilPainted();
    assertThat(fx(() -> chart.getView())).extracting(PlotView::logY).isEqualTo(true);

    MenuButton export = (MenuButton) named("chart.export");
    onFx(() -> export.getItems().forEach(item -> item.fire()));
    until("both pictures are saved", () -> saved.size() == 2);
    assertThat(saved.get("history.png")).startsWith(0x89, 'P', 'N', 'G');
    assertThat(new String(saved.get("history.svg"), StandardCharsets.UTF_8)).contains("<svg");
  }

  @Test
  void theContextMenuOffersTheSame() {
    onFx(
        () ->
            Event.fireEvent(
                chart,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 200, 300, 200, false, null)));
    ContextMenu menu = fx(ChartPaneTest::openMenu);
    assertThat(fx(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
        .contains(PlotText.of("chart.reset"), PlotText.of("chart.copy"), PlotText.of("chart.svg"));

    onFx(
        () -> {
          menu.getItems().stream()
              .filter(item -> PlotText.of("chart.clip").equals(item.getText()))
              .forEach(MenuItem::fire);
          menu.hide();
        });
    assertThat(fx(() -> chart.getView().clip())).isTrue();
  }

  @Test
  void dataThatArriveFasterThanTheyArePaintedNeverQueueUp() {
    AtomicInteger painted = new AtomicInteger();
    onFx(
        () ->
            Objects.requireNonNull(
                    (javafx.scene.image.ImageView) chart.getChildrenUnmodifiable().get(0))
                .imageProperty()
                .addListener((_, _, _) -> painted.incrementAndGet()));
    for (int i = 1; i <= 300; i++) {
      HistoryPlot next = history(i);
      fx(
          () -> {
            chart.setPlot(next);
            return true;
          });
    }
    untilPainted();

    assertThat(painted.get()).isBetween(1, 300);
    assertThat(frame().x().range().high()).isGreaterThan(299);
  }

  private static ContextMenu openMenu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void untilPainted() {
    until("the chart is painted", () -> chart.isUpToDate());
  }

  private PlotFrame frame() {
    return fx(() -> chart.frame().orElseThrow());
  }

  private Color pixel(int x, int y) {
    return fx(() -> chart.image().orElseThrow().getPixelReader().getColor(x, y));
  }

  private java.awt.Color statusColour() {
    return fx(() -> chart.colors().palette().of(TrialStatus.COMPLETE));
  }

  private Node named(String key) {
    return fx(
        () ->
            chart.lookupAll(".button-icon").stream()
                .filter(node -> PlotText.of(key).equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
  }

  private static HistoryPlot history(int trials) {
    return new HistoryPlot(ChartBench.randomHistory(trials), "History", "loss");
  }

  private static void useTheme(boolean dark) {
    String theme =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    onFx(() -> Application.setUserAgentStylesheet(theme));
  }

  private void usePalette(String name) {
    String file =
        Objects.requireNonNull(ChartPane.class.getResource("chart-" + name + ".css"))
            .toExternalForm();
    onFx(() -> user.scene().getStylesheets().setAll(file));
  }

  private static Color color(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }
}
