package org.parzen.app.gui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parzen.app.gui.WindowUser;

/// The heights are those of the screen in windows of 1100x720 and 1440x900.
class RunSplitTest {

  private static final double LOW = 605;
  private static final double USUAL = 782;

  private final Region summary = new Region();
  private final Region charts = new Region();
  private final Region log = new Region();
  private RunSplit split;
  private WindowUser user;

  @BeforeEach
  void open() {
    split =
        fx(
            () -> {
              summary.setMinHeight(130);
              log.setMinHeight(90);
              VBox.setVgrow(charts, Priority.ALWAYS);
              return new RunSplit(new VBox(summary, charts), summary, log);
            });
    user = WindowUser.open(() -> new StackPane(split), 900, USUAL);
  }

  @AfterEach
  void close() {
    user.close();
  }

  private void resize(double height) {
    onFx(() -> split.setMaxHeight(height));
  }

  private void untilLogIs(double height) {
    until("the log is " + height + " high", () -> Math.abs(log.getHeight() - height) < 5);
  }

  @Test
  void aLowWindowTakesItsRoomFromTheLog() {
    untilLogIs(0.24 * USUAL);
    resize(LOW);
    untilLogIs(98);
    assertThat(fx(charts::getHeight)).isGreaterThan(360);
    resize(USUAL);
    untilLogIs(0.24 * USUAL);
  }

  @Test
  void aLongerSummaryTakesItsRoomFromTheLogFirst() {
    resize(650);
    untilLogIs(650 - 130 - 378);
    onFx(() -> summary.setMinHeight(160));
    untilLogIs(650 - 160 - 378);
  }

  @Test
  void aDividerThatAPersonMovedStays() {
    resize(LOW);
    untilLogIs(98);
    double top = fx(() -> summary.getHeight() + charts.getHeight());
    user.drag(split, 450, top + 1, 450, top - 150);
    untilLogIs(98 + 150);
    resize(USUAL);
    onFx(() -> summary.setMinHeight(160));
    untilLogIs(98 + 150);
    assertThat(fx(split::getHeight)).isEqualTo(USUAL);
  }
}
