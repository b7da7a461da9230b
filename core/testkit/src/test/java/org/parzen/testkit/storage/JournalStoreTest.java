package org.parzen.testkit.storage;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.parzen.storage.StudyStore;
import org.parzen.storage.journal.JournalStore;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.testkit.ExtremesContract;

final class JournalStoreTest extends ExtremesContract {

  private final List<StudyStore> stores = new ArrayList<>();

  @Override
  protected StudyStore open(Path folder) {
    StudyStore store =
        JournalStore.open(folder.resolve("study.log"), Durability.POWER, ZoneOffset.UTC);
    stores.add(store);
    return store;
  }

  @AfterEach
  void closeAll() {
    stores.forEach(StudyStore::close);
  }
}
