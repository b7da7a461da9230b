package org.parzen.app.gui.dialog;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.FxExecutor;
import org.parzen.app.gui.fx.Messages;
import org.parzen.study.StudyException;

/// Dialogs in front of a window.
public final class WindowDialogs implements DialogService {

  private static final Logger LOG = System.getLogger(WindowDialogs.class.getName());
  private static final int WIDTH = 460;

  private final Window owner;
  private final FxExecutor fx = new FxExecutor();
  private final Consumer<Scene> style;
  private boolean showing;

  /// @param style gives a dialog's scene the window's look
  public WindowDialogs(Window owner, Consumer<Scene> style) {
    this.owner = owner;
    this.style = style;
  }

  @Override
  public void error(String title, String message) {
    Alert alert = alert(Alert.AlertType.ERROR, title, message);
    alert
        .getButtonTypes()
        .setAll(new ButtonType(Messages.get("dialog.close"), ButtonBar.ButtonData.OK_DONE));
    alert.showAndWait();
  }

  /// Further failures while one is shown only go to the log: they mostly have the same cause.
  @Override
  public void failure(Throwable failure) {
    FxExecutor.assertFxThread();
    boolean speaksForItself =
        failure instanceof StudyException || failure instanceof IllegalArgumentException;
    LOG.log(speaksForItself ? Level.INFO : Level.ERROR, "Shown to the person", failure);
    if (showing) {
      return;
    }
    showing = true;
    try {
      if (speaksForItself) {
        error(Messages.get("dialog.error"), String.valueOf(failure.getMessage()));
      } else {
        fault(failure);
      }
    } finally {
      showing = false;
    }
  }

  private void fault(Throwable failure) {
    StringWriter details = new StringWriter();
    failure.printStackTrace(new PrintWriter(details));
    Alert alert =
        alert(
            Alert.AlertType.ERROR, Messages.get("dialog.fault"), Messages.get("dialog.fault.help"));
    TextArea text = new TextArea(details.toString());
    text.setEditable(false);
    text.setPrefRowCount(12);
    alert.getDialogPane().setExpandableContent(text);
    alert
        .getButtonTypes()
        .setAll(new ButtonType(Messages.get("dialog.close"), ButtonBar.ButtonData.OK_DONE));
    alert.showAndWait();
  }

  @Override
  public Optional<Integer> choose(String title, String message, List<String> verbs) {
    Alert alert = alert(Alert.AlertType.CONFIRMATION, title, message);
    List<ButtonType> buttons = new ArrayList<>();
    for (String verb : verbs) {
      buttons.add(
          new ButtonType(
              verb, buttons.isEmpty() ? ButtonBar.ButtonData.YES : ButtonBar.ButtonData.OTHER));
    }
    alert.getButtonTypes().setAll(buttons);
    alert
        .getButtonTypes()
        .add(new ButtonType(Messages.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
    showWhole(alert);
    return alert.showAndWait().map(buttons::indexOf).filter(index -> index >= 0);
  }

  @Override
  public boolean confirm(String title, String message, String verb) {
    Alert alert = alert(Alert.AlertType.CONFIRMATION, title, message);
    ButtonType does = new ButtonType(verb, ButtonBar.ButtonData.OTHER);
    ButtonType leaves =
        new ButtonType(Messages.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(does, leaves);
    showWhole(alert);
    if (alert.getDialogPane().lookupButton(leaves) instanceof Button button) {
      button.setDefaultButton(true);
      // Later than the window gives the focus to its first button.
      alert.setOnShown(_ -> fx.execute(button::requestFocus));
    }
    return alert.showAndWait().filter(does::equals).isPresent();
  }

  /// Verbs stand in the order in which they were given, and are not cut to equal widths.
  private static void showWhole(Alert alert) {
    if (alert.getDialogPane().lookup(".button-bar") instanceof ButtonBar bar) {
      bar.setButtonOrder(ButtonBar.BUTTON_ORDER_NONE);
    }
    alert
        .getButtonTypes()
        .forEach(
            type -> {
              if (alert.getDialogPane().lookupButton(type) instanceof Button button) {
                ButtonBar.setButtonUniformSize(button, false);
                button.setMinWidth(Region.USE_PREF_SIZE);
              }
            });
  }

  @Override
  public Optional<String> text(String title, String message, String start) {
    TextInputDialog dialog = new TextInputDialog(start);
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.setHeaderText(title);
    dialog.setContentText(message);
    dialog.getDialogPane().setPrefWidth(WIDTH);
    dialog.setGraphic(Controls.icon(Feather.EDIT_3, "dialog-icon"));
    style.accept(dialog.getDialogPane().getScene());
    return dialog.showAndWait();
  }

  private Alert alert(Alert.AlertType type, String title, String message) {
    Alert alert = new Alert(type);
    alert.initOwner(owner);
    alert.setTitle(title);
    alert.setHeaderText(title);
    alert.setContentText(message);
    alert.setResizable(true);
    alert.getDialogPane().setPrefWidth(WIDTH);
    alert.setGraphic(
        type == Alert.AlertType.ERROR
            ? Controls.icon(Feather.ALERT_TRIANGLE, "dialog-icon", "dialog-icon-error")
            : Controls.icon(Feather.HELP_CIRCLE, "dialog-icon"));
    style.accept(alert.getDialogPane().getScene());
    return alert;
  }

  @Override
  public Optional<Path> openFile(String title) {
    return Optional.ofNullable(studies(title).showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public List<Path> openFiles(String title) {
    // There is no list where the person cancels.
    return Optional.ofNullable(studies(title).showOpenMultipleDialog(owner))
        .orElse(List.of())
        .stream()
        .map(File::toPath)
        .toList();
  }

  private static FileChooser studies(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                Messages.get("dialog.studies"),
                "*.db",
                "*.sqlite",
                "*.sqlite3",
                "*.log",
                "*.journal"),
            new FileChooser.ExtensionFilter(Messages.get("dialog.all"), "*.*"));
    return chooser;
  }

  @Override
  public Optional<Path> file(String title, Path start, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(start)) {
      chooser.setInitialDirectory(start.toFile());
    }
    if (!patterns.isEmpty()) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
    }
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public void open(Path file) {
    try {
      SystemProgram.open(file);
    } catch (IOException e) {
      LOG.log(Level.INFO, "Shown to the person", e);
      error(Messages.get("dialog.noProgram"), Messages.get("dialog.noProgram.help", file));
    }
  }

  @Override
  public Optional<Path> saveFile(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("dialog.save"));
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(String title, Path start) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(start)) {
      chooser.setInitialDirectory(start.toFile());
    }
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }
}
