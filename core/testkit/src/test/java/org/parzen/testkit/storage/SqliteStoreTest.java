package org.parzen.testkit.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteOptions;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.testkit.TrialStorageContract;

final class SqliteStoreTest extends TrialStorageContract {

  private final List<StudyStore> stores = new ArrayList<>();

  @Override
  protected StudyStore open(Path folder) {
    StudyStore store = SqliteStore.open(folder.resolve("study.db"), SqliteOptions.DEFAULT);
    stores.add(store);
    return store;
  }

  @AfterEach
  void closeAll() {
    stores.forEach(StudyStore::close);
  }
}
