package org.parzen.testkit.storage;

import java.nio.file.Path;
import org.parzen.storage.sql.Upgrade;

/// A process that upgrades a file.
final class Upgrader {

  private Upgrader() {}

  public static void main(String[] arguments) {
    Upgrade.of(Path.of(arguments[0]));
  }
}
