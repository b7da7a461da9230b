package org.parzen.app.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parzen.app.gui.WindowUser.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxExecutorTest {
  private final FxExecutor executor = new FxExecutor();

  @Test
  void tasksRunOnTheJavaFxThreadInOrderAndNeverAtOnce() {
    List<String> seen = new ArrayList<>();
    onFx(
        () -> {
          executor.execute(() -> seen.add("first on " + Platform.isFxApplicationThread()));
          executor.execute(() -> seen.add("second"));
          seen.add("caller");
        });

    assertThat(seen).containsExactly("caller", "first on true", "second");
  }

  @Test
  void anotherThreadIsToldThatItMayNot() {
    onFx(FxExecutor::assertFxThread);

    assertThatThrownBy(FxExecutor::assertFxThread)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Thread.currentThread().getName());
  }
}
