package org.parzen.app.gui.chart;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.parzen.app.plot.Hit;
import org.parzen.app.plot.LogChoice;
import org.parzen.app.plot.PlotFrame;
import org.parzen.app.plot.Range;

/// What mouse and keyboard do to a chart.
final class ChartGestures {
  private static final double REACH = 14;
  private static final double CLICK = 4;
  private static final double THIN = 10;
  private static final double KEY_PAN = 60;

  private final ChartPane chart;
  private final ChartOverlay overlay;
  private double startX;
  private double startY;
  private boolean boxing;
  private boolean panning;

  ChartGestures(ChartPane chart, ChartOverlay overlay) {
    this.chart = chart;
    this.overlay = overlay;
  }

  void install() {
    chart.setOnMouseMoved(e -> pointAt(nearest(e.getX(), e.getY())));
    chart.setOnMouseExited(_ -> pointAt(Optional.empty()));
    chart.setOnMousePressed(this::pressed);
    chart.setOnMouseDragged(this::dragged);
    chart.setOnMouseReleased(this::released);
    chart.setOnScroll(this::scrolled);
    chart.setOnKeyPressed(this::key);
  }

  private Optional<Hit> nearest(double x, double y) {
    return chart.frame().flatMap(frame -> chart.getPlot().nearest(frame, x, y, REACH));
  }

  private void pointAt(Optional<Hit> hit) {
    String details =
        hit.filter(ChartGestures::isTrial)
            .map(h -> chart.detailsProperty().get().apply(h.trial()))
            .orElse("");
    overlay.point(hit, chart.frame(), details);
  }

  /// Some marks stand for no trial.
  private static boolean isTrial(Hit hit) {
    return hit.trial() >= 0;
  }

  /// There is more to say of what is pointed at.
  void pointAgain() {
    if (overlay.hit().isPresent()) {
      pointAt(overlay.hit());
    }
  }

  private void pressed(MouseEvent e) {
    chart.requestFocus();
    startX = e.getX();
    startY = e.getY();
    panning =
        e.getButton() == MouseButton.MIDDLE
            || (e.getButton() == MouseButton.PRIMARY && e.isShiftDown());
    boxing =
        e.getButton() == MouseButton.PRIMARY
            && !panning
            && chart.frame().filter(frame -> frame.contains(startX, startY)).isPresent();
    e.consume();
  }

  private void dragged(MouseEvent e) {
    if (panning) {
      chart.frame().ifPresent(frame -> pan(frame, e.getX() - startX, e.getY() - startY));
      startX = e.getX();
      startY = e.getY();
    } else if (boxing && !isClick(e)) {
      chart.frame().ifPresent(frame -> showBox(frame, e.getX(), e.getY()));
    }
    e.consume();
  }

  private void released(MouseEvent e) {
    overlay.hideBox();
    if (boxing && !isClick(e)) {
      chart.frame().ifPresent(frame -> zoomToBox(frame, e.getX(), e.getY()));
    } else if (!panning && e.getButton() == MouseButton.PRIMARY) {
      clicked(e);
    }
    boxing = false;
    panning = false;
    e.consume();
  }

  private void clicked(MouseEvent e) {
    Optional<Hit> hit = nearest(e.getX(), e.getY()).filter(ChartGestures::isTrial);
    if (e.getClickCount() == 1) {
      select(hit, e.isShortcutDown());
    } else if (e.getClickCount() == 2 && !open(hit)) {
      chart.changeView(v -> v.reset());
    }
  }

  /// Says whether there was something to open, and who opens it.
  private boolean open(Optional<Hit> hit) {
    Optional<IntConsumer> opener = chart.openerProperty().get();
    if (hit.filter(ChartGestures::isTrial).isEmpty() || opener.isEmpty()) {
      return false;
    }
    opener.get().accept(hit.get().trial());
    return true;
  }

  /// Enter opens where something opens, else it selects as Space does.
  private void enter(boolean more) {
    if (more || !open(overlay.hit())) {
      select(overlay.hit().filter(ChartGestures::isTrial), more);
    }
  }

  private void select(Optional<Hit> hit, boolean more) {
    Set<Integer> trials = new HashSet<>(more ? chart.selectedTrialsProperty().get() : Set.of());
    hit.ifPresent(
        h -> {
          if (!trials.add(h.trial())) {
            trials.remove(h.trial());
          }
        });
    if (hit.isPresent() || !more) {
      chart.selectedTrialsProperty().set(Set.copyOf(trials));
    }
  }

  private boolean isClick(MouseEvent e) {
    return Math.hypot(e.getX() - startX, e.getY() - startY) < CLICK;
  }

  /// A thin box means one axis only, and is shown so.
  private void showBox(PlotFrame frame, double x, double y) {
    var b = frame.bounds();
    double endX = Math.clamp(x, b.getMinX(), b.getMaxX());
    double endY = Math.clamp(y, b.getMinY(), b.getMaxY());
    boolean wide = Math.abs(endX - startX) >= THIN;
    boolean high = Math.abs(endY - startY) >= THIN;
    double left = wide || !high ? Math.min(startX, endX) : b.getMinX();
    double top = high || !wide ? Math.min(startY, endY) : b.getMinY();
    double width = wide || !high ? Math.abs(endX - startX) : b.getWidth();
    double height = high || !wide ? Math.abs(endY - startY) : b.getHeight();
    overlay.showBox(left, top, width, height);
  }

  private void zoomToBox(PlotFrame frame, double x, double y) {
    var b = frame.bounds();
    double endX = Math.clamp(x, b.getMinX(), b.getMaxX());
    double endY = Math.clamp(y, b.getMinY(), b.getMaxY());
    boolean wide = Math.abs(endX - startX) >= THIN;
    boolean high = Math.abs(endY - startY) >= THIN;
    if (wide || high) {
      zoom(
          wide ? frame.x().between(startX, endX) : frame.x().range(),
          high ? frame.y().between(startY, endY) : frame.y().range());
    }
  }

  private void scrolled(ScrollEvent e) {
    double factor = Math.exp(-e.getDeltaY() * 0.004);
    chart.frame().ifPresent(frame -> zoomAt(frame, e.getX(), e.getY(), factor));
    e.consume();
  }

  /// Zooms about a point; over the labels of one axis only that axis.
  private void zoomAt(PlotFrame frame, double x, double y, double factor) {
    boolean overY = x < frame.bounds().getMinX();
    boolean overX = y > frame.bounds().getMaxY();
    zoom(
        overY ? frame.x().range() : frame.x().zoomed(x, factor),
        overX ? frame.y().range() : frame.y().zoomed(y, factor));
  }

  private void pan(PlotFrame frame, double dx, double dy) {
    zoom(frame.x().moved(dx), frame.y().moved(dy));
  }

  private void zoom(Range x, Range y) {
    chart.moveView(v -> v.zoomedTo(x, y));
    overlay.dataChanged(chart.frame());
  }

  private void key(KeyEvent e) {
    boolean pan = e.isShortcutDown() || e.isShiftDown();
    boolean known = true;
    switch (e.getCode()) {
      case DIGIT0, NUMPAD0 -> chart.changeView(v -> v.reset());
      case L -> chart.toggleLog(LogChoice.Y);
      case X -> chart.toggleLog(LogChoice.X);
      case PLUS, ADD, EQUALS -> zoomAtCentre(0.8);
      case MINUS, SUBTRACT -> zoomAtCentre(1.25);
      case LEFT -> leftOrRight(-1, pan);
      case RIGHT -> leftOrRight(1, pan);
      case UP -> panBy(0, KEY_PAN);
      case DOWN -> panBy(0, -KEY_PAN);
      case ENTER -> enter(e.isShortcutDown());
      case SPACE -> select(overlay.hit().filter(ChartGestures::isTrial), e.isShortcutDown());
      case ESCAPE -> pointAt(Optional.empty());
      default -> known = false;
    }
    if (known) {
      e.consume();
    }
  }

  private void leftOrRight(int step, boolean pan) {
    if (pan) {
      panBy(-step * KEY_PAN, 0);
      return;
    }
    int from = overlay.hit().map(Hit::trial).orElse(step > 0 ? -1 : Integer.MAX_VALUE);
    chart.getPlot().neighbour(from, step).ifPresent(this::walkTo);
  }

  private void walkTo(Hit hit) {
    pointAt(Optional.of(hit));
    chart.tell(hit.text());
  }

  private void zoomAtCentre(double factor) {
    chart
        .frame()
        .ifPresent(
            frame ->
                zoomAt(frame, frame.bounds().getCenterX(), frame.bounds().getCenterY(), factor));
  }

  private void panBy(double dx, double dy) {
    chart.frame().ifPresent(frame -> pan(frame, dx, dy));
  }
}
