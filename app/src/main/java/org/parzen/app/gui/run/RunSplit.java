package org.parzen.app.gui.run;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The charts above the log. A low window takes its room from the log, so that charts can still be
/// read, until a person moves the divider.
final class RunSplit extends SplitPane {

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  /// Below this everything stands closer.
  private static final double LOW_HEIGHT = 660;

  /// What charts with three lines of legend take, and what is between them and the rest.
  private static final double CHARTS = 378;

  /// The head of the log and two lines.
  private static final double LEAST_LOG = 98;

  private static final double LOG_SHARE = 0.24;

  private final Region summary;
  private boolean moved;

  /// @param summary the part of `upper` that is as high as it must be
  RunSplit(Region upper, Region summary, Region log) {
    super(upper, log);
    this.summary = summary;
    setOrientation(Orientation.VERTICAL);
    setDividerPositions(1 - LOG_SHARE);
    SplitPane.setResizableWithParent(log, false);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    heightProperty().subscribe(height -> pseudoClassStateChanged(LOW, isLow(height)));
    summary.heightProperty().subscribe(_ -> requestLayout());
  }

  private void drag(MouseEvent event) {
    moved |=
        event.getTarget() instanceof Node target
            && lookupAll(".split-pane-divider").stream()
                .anyMatch(divider -> holds(divider, target));
  }

  private static boolean holds(Node divider, Node target) {
    return divider.equals(target) || divider.equals(target.getParent());
  }

  private static boolean isLow(Number height) {
    return height.doubleValue() < LOW_HEIGHT;
  }

  /// Resizing keeps the height of the log, which is taken back here.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!moved && getHeight() > 0) {
      double position = 1 - log() / getHeight();
      if (Math.abs(position - getDividerPositions()[0]) * getHeight() > 0.5) {
        setDividerPosition(0, position);
        super.layoutChildren();
      }
    }
  }

  private double log() {
    double left = getHeight() - summary.getHeight() - CHARTS;
    return Math.max(LEAST_LOG, Math.min(LOG_SHARE * getHeight(), left));
  }
}
