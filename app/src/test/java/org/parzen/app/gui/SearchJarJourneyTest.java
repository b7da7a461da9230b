package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.trial.FrozenTrial;

/// A sampler from a JAR, from the drop to the last trial, as a person uses it.
class SearchJarJourneyTest {

  @TempDir Path home;

  @Test
  void aDroppedSamplerIsTrustedOnceAndChosen() throws IOException {
    Path jar = PluginJarFile.sampler(home);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-functions");
      window.untilReady();
      assertThat(titles(window)).contains("Random search").doesNotContain("Corner search");

      window.answers.verb = Answers.CANCEL;
      window.open(jar);
      window.untilSeen("#plugins .plugin-asked");
      assertThat(window.answers.asked).containsExactly("Do you trust corner.jar?");
      assertThat(window.answers.explained.getFirst())
          .contains("Its sampler runs inside Parzen itself")
          .doesNotContain("a Java of its own");
      assertThat(window.text("#plugins .plugin-holds")).isEqualTo("Holds: sampler");
      assertThat(window.text("#plugins .plugin-inside")).contains("inside Parzen itself");

      window.answers.verb = 0;
      window.click("#plugins .plugin-trust");
      window.untilSeen("#plugins .plugin-ready");
      assertThat(window.text("#plugins .plugin-holds")).isEqualTo("Holds: sampler corner");
      assertThat(window.sees("#plugins .plugin-study")).isFalse();

      // The form was open all the time.
      window.click("#nav-definition");
      until("the sampler is offered", () -> titles(window).contains("Corner search"));
      choose(window, "Corner search");
      window.untilReady();
      window.type("#field-total", "3");
      window.untilReady();
      window.click("#run");
      window.untilText("#results", "3");
      window.untilText("#phase", "Ended");
      assertThat(window.answers.told).isEmpty();
    }
    assertThat(trials()).hasSize(3);
    assertThat(trials().stream().map(FrozenTrial::externalValues).distinct()).hasSize(1);
  }

  private List<FrozenTrial> trials() {
    Path file = home.resolve("studies").resolve("example.db");
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.open("example").trials();
    }
  }

  private static List<String> titles(OpenWindow window) {
    ComboBox<?> samplers = samplers(window);
    return fx(() -> samplers.getItems().stream().map(Object::toString).toList());
  }

  private static void choose(OpenWindow window, String title) {
    ComboBox<?> samplers = samplers(window);
    int index = titles(window).indexOf(title);
    onFx(() -> samplers.getSelectionModel().select(index));
  }

  private static ComboBox<?> samplers(OpenWindow window) {
    return window.find("#field-sampler", ComboBox.class);
  }
}
