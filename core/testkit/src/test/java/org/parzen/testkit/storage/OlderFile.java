package org.parzen.testkit.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;

/// Study files in each form that Optuna had: a file of 0.9, and what each upgrade did to it.
final class OlderFile {

  static final String FIRST = "v0.9.0.a";

  /// From the oldest to today's.
  static final List<String> FORMS =
      List.of(
          FIRST,
          "v1.2.0.a",
          "v1.3.0.a",
          "v2.4.0.a",
          "v2.6.0.a",
          "v3.0.0.a",
          "v3.0.0.b",
          "v3.0.0.c",
          "v3.0.0.d",
          "v3.2.0.a");

  /// The times of the file as they stand there.
  static final StorageOptions AS_STORED = StorageOptions.DEFAULT.with(ZoneOffset.UTC);

  private OlderFile() {}

  static Path make(Path folder, String form) {
    Path file = folder.resolve(form + ".db");
    for (String step : FORMS.subList(0, FORMS.indexOf(form) + 1)) {
      Sql.execute(file, statements(step));
      if (!step.equals(FIRST)) {
        Sql.execute(file, "UPDATE alembic_version SET version_num = '" + step + "'");
      }
    }
    return file;
  }

  private static String[] statements(String form) {
    return Pattern.compile(";\n").split(text(form + ".sql"));
  }

  /// What the files of all forms hold; that of 0.9 lacks the last trial of the first study.
  static JsonNode expected() {
    return PythonJson.read(text("expected.json"));
  }

  private static String text(String name) {
    try (InputStream in = OlderFile.class.getResourceAsStream("older/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// All trials of a study, each as [Reference#text(JsonNode)] writes it.
  static List<String> trials(Path file, String study) {
    try (StudyStore store = SqliteStore.openReadOnly(file, AS_STORED)) {
      StudyView view = store.open(study);
      return view.trials().stream().map(Reference::text).toList();
    }
  }
}
