package org.parzen.app.cli.options;

import java.nio.file.Path;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;

/// Opens storages by what the user calls them.
final class Storages {
  private Storages() {}

  static StudyStore open(String location) {
    return new InMemoryStore();
  }

  static StudyStore openReadOnly(String location) {
    return new InMemoryStore();
  }

  static Path trialFolder(String location, String study) {
    return Path.of(location + ".trials", study);
  }
}
