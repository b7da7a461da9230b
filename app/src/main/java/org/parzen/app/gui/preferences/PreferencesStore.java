package org.parzen.app.gui.preferences;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

/// Keeps preferences in a file. Safe for use by several threads.
public final class PreferencesStore {

  private static final Logger LOG = System.getLogger(PreferencesStore.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private Preferences known;

  public PreferencesStore(Path file) {
    this.file = file;
    this.known = read(file);
  }

  private static Preferences read(Path file) {
    try {
      return Files.exists(file)
          ? PreferencesJson.read(JSON.readTree(Files.readString(file)))
          : Preferences.DEFAULT;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The preferences in {0} are not readable: {1}", file, e.getMessage());
      return Preferences.DEFAULT;
    }
  }

  public synchronized Preferences get() {
    return known;
  }

  /// Changes and writes them. A folder that can not be written only means that they are forgotten.
  public synchronized void change(UnaryOperator<Preferences> change) {
    known = change.apply(known);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(
          fresh,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(PreferencesJson.write(known)));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The preferences can not be kept in {0}: {1}", file, e.getMessage());
    }
  }
}
