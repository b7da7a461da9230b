package org.parzen.plugins.command.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A file such as a data logger leaves: rows of four numbers of four bytes that wander about, and
/// the log that goes with them. The same bytes each time.
///
/// @param folder where the file goes
record TestData(Path folder, String name) {
  private static final int ROWS = 120_000;
  private static final int COLUMNS = 4;
  private static final int LINES = 20_000;
  private static final String[] EVENTS = {
    "valve opened", "valve closed", "pressure within limits", "temperature above target", "idle"
  };

  /// Makes the file, unless it is there.
  ///
  /// @throws IllegalArgumentException where the folder can not be written
  void make() {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path begun = Files.createTempFile(folder, "data-", ".tmp");
      Files.write(begun, bytes());
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The test data cannot be written in %s (%s): choose another folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static byte[] bytes() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);
    ByteBuffer rows =
        ByteBuffer.allocate(ROWS * COLUMNS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int[] row = {100_000, 20_000, 3_000_000, 500};
    for (int i = 0; i < ROWS; i++) {
      for (int column = 0; column < COLUMNS; column++) {
        row[column] += random.nextInt(-9, 10) << column;
        rows.putInt(row[column]);
      }
    }
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      log.append("2026-01-01 ").append(i / 3600).append(':').append(i / 60 % 60);
      log.append(" station ").append(random.nextInt(12));
      log.append(": ").append(EVENTS[random.nextInt(EVENTS.length)]).append('\n');
    }
    byte[] text = log.toString().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(rows.capacity() + text.length).put(rows.flip()).put(text).array();
  }
}
