package org.parzen.app.gui.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.lang.ref.WeakReference;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.part.Parts;

/// The section is made anew with other plugins, its settings with another kind; the model stays.
class SearchSectionTest {

  private static final Choices CHOICES = Choices.of(Parts.installed());

  private final DefinitionModel model = new DefinitionModel();
  private final TryModel trying = new TryModel();
  private final Lifetime shown = new Lifetime();

  private VBox section() {
    return fx(
        () -> {
          model.set(Drafts.empty("command", "s", "s.db", "/"));
          return new SearchSection(model, trying, CHOICES, new Form(), (_, _) -> {}, shown).build();
        });
  }

  @Test
  void aSectionThatIsNotShownAnyMoreIsLetGo() {
    WeakReference<VBox> old = new WeakReference<>(section());
    onFx(() -> model.sampler().choose("gp"));
    onFx(shown::end);
    untilLetGo(old);
  }

  @Test
  void theSettingsOfAnotherKindAreLetGo() {
    VBox section = section();
    onFx(() -> model.sampler().choose("gp"));
    WeakReference<Node> old = new WeakReference<>(settings(section));
    onFx(() -> model.sampler().choose("nsgaii"));
    untilLetGo(old);
    assertThat(settings(section).getText()).isNotEmpty();
  }

  private static TitledPane settings(VBox section) {
    return fx(() -> (TitledPane) section.lookup("#fold-sampler"));
  }

  private static void untilLetGo(WeakReference<?> old) {
    until(
        "nothing holds what was shown before",
        () -> {
          System.gc();
          return old.get() == null;
        });
  }
}
