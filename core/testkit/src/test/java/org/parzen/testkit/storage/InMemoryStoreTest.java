package org.parzen.testkit.storage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.testkit.ExtremesContract;

final class InMemoryStoreTest extends ExtremesContract {

  private final Map<Path, StudyStore> stores = new HashMap<>();

  @Override
  protected StudyStore open(Path folder) {
    return stores.computeIfAbsent(folder, path -> new InMemoryStore());
  }
}
