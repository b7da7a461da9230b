package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;

/// The window may be made small: nothing of its frame is pushed over the edge.
class SmallWindowTest {

  @TempDir Path home;

  @Test
  void everyScreenLeavesRoomForTheButtonThatRuns() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-functions");
      Window stage = window.user.scene().getWindow();
      onFx(() -> stage.setWidth(900));
      onFx(() -> stage.setHeight(600));
      for (String screen : List.of("definition", "run", "trials", "analysis", "compare")) {
        window.click("#nav-" + screen);
        Node run = window.find("#run", Node.class);
        assertThat(fx(() -> run.localToScene(run.getLayoutBounds()).getMaxX()))
            .as(screen)
            .isLessThan(900);
      }
    }
  }
}
