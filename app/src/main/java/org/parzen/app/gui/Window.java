package org.parzen.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.parzen.app.folders.UserFolders;
import org.parzen.app.text.Texts;
import org.parzen.part.Parts;

/// The window's way in: the only class of the window that the program's start knows.
public final class Window {
  private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /// The toolkit warns that it was found on the class path, where a start from the sources has it.
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private Window() {}

  /// Opens the window and returns its exit status when it is closed; called once a process, by the
  /// thread that started it. Arguments: none, or `open` and a file.
  ///
  /// @throws UnsupportedOperationException where the display cannot be used
  public static int launch(String... args) {
    TOOLKIT.setFilter(
        record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
    LogFile.keep(UserFolders.ofThisUser().logs());
    Application.launch(Parzen.class, args);
    return 0;
  }

  /// What the toolkit starts.
  public static final class Parzen extends Application {
    private final MainWindow window = new MainWindow(UserFolders.ofThisUser(), Parts.installed());

    @Override
    public void start(Stage stage) {
      stage.setTitle(Texts.get("window.title"));
      stage.getIcons().setAll(icons().toList());
      window.show(stage);
      List<String> arguments = getParameters().getRaw();
      if (arguments.size() == 2) {
        window.open(Path.of(arguments.get(1)));
      }
    }

    @Override
    public void stop() {
      window.close();
    }
  }

  private static Stream<Image> icons() {
    return ICON_SIZES.stream()
        .map(size -> "/org/parzen/icons/parzen-" + size + ".png")
        .map(Window.class::getResource)
        .map(image -> new Image(Objects.requireNonNull(image).toExternalForm()));
  }
}
