package org.parzen.app.gui.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names for new study files.
public final class FreshFile {

  private FreshFile() {}

  /// A file by a study's name that is not there yet.
  public static Path in(Path folder, String study) {
    String stem = stem(study);
    Path file = folder.resolve(stem + ".db");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(stem + "-" + i + ".db");
    }
    return file;
  }

  /// Matches the names that [#in] gives for a study.
  public static String pattern(String study) {
    return Pattern.quote(stem(study)) + "(-\\d+)?\\.db";
  }

  private static String stem(String study) {
    String plain = study.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
    return plain.isEmpty() ? "study" : plain;
  }
}
