package org.parzen.app.gui.chart;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.parzen.app.plot.Hit;
import org.parzen.app.plot.PlotFrame;

/// What lies over the picture while a person points at it: the mark pointed at with its tip, the
/// box being dragged, the line that shows the focus. Never takes the mouse.
final class ChartOverlay extends Pane {
  private static final double TIP_GAP = 12;
  private final Circle mark = new Circle(6);
  private final Label tip = new Label();
  private final Rectangle box = new Rectangle();
  private final Region focus = new Region();
  private Optional<Hit> hit = Optional.empty();

  ChartOverlay() {
    setMouseTransparent(true);
    mark.getStyleClass().add("chart-mark");
    tip.getStyleClass().add("chart-tip");
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    box.getStyleClass().add("chart-zoom-box");
    focus.getStyleClass().add("chart-focus");
    focus.prefWidthProperty().bind(widthProperty());
    focus.prefHeightProperty().bind(heightProperty());
    mark.setVisible(false);
    tip.setVisible(false);
    box.setVisible(false);
    getChildren().addAll(focus, box, mark, tip);
  }

  Optional<Hit> hit() {
    return hit;
  }

  /// Points at a mark, or at nothing.
  void point(Optional<Hit> hit, Optional<PlotFrame> frame, String details) {
    this.hit = hit;
    hit.ifPresent(h -> tip.setText(details.isEmpty() ? h.text() : h.text() + "\n" + details));
    dataChanged(frame);
  }

  /// Puts mark and tip where the data are now.
  void dataChanged(Optional<PlotFrame> frame) {
    boolean visible = hit.isPresent() && frame.isPresent();
    mark.setVisible(visible);
    tip.setVisible(visible);
    if (visible) {
      place(hit.get(), frame.get());
    }
  }

  private void place(Hit h, PlotFrame frame) {
    double x = frame.x().pixel(h.x());
    double y = frame.y().pixel(h.y());
    double bottom = frame.bounds().getMaxY();
    double seen = Double.isFinite(y) ? Math.clamp(y, frame.bounds().getMinY(), bottom) : bottom - 7;
    mark.setCenterX(x);
    mark.setCenterY(seen);
    mark.setVisible(frame.contains(x, seen));
    tip.autosize();
    double right = x + TIP_GAP + tip.getWidth();
    double left = right <= getWidth() - 4 ? x + TIP_GAP : x - TIP_GAP - tip.getWidth();
    double top = seen - TIP_GAP - tip.getHeight();
    tip.relocate(Math.max(4, left), top >= 4 ? top : seen + TIP_GAP);
  }

  void showBox(double x, double y, double width, double height) {
    box.setX(x);
    box.setY(y);
    box.setWidth(width);
    box.setHeight(height);
    box.setVisible(true);
  }

  void hideBox() {
    box.setVisible(false);
  }
}
