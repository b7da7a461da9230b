package org.parzen.storage.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// SQL that is kept as text beside the code.
final class SqlText {

  private static final Pattern END = Pattern.compile(";\n");

  private SqlText() {}

  /// The statements of a resource, without their semicolons.
  static List<String> statements(String resource) {
    return END.splitAsStream(text(resource))
        .map(String::strip)
        .filter(sql -> !sql.isEmpty())
        .toList();
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SqlText.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
