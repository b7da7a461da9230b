package org.parzen.plugins.command.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A file such as a data logger leaves: rows of four numbers of four bytes, which are a clock, a
/// measured value, a state and another value. The same bytes each time.
///
/// @param folder where the file goes
record TestData(Path folder, String name) {
  private static final int ROWS = 120_000;
  private static final int COLUMNS = 4;

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
      Files.write(begun, rows());
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The test data cannot be written in %s (%s): choose another folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static byte[] rows() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);
    ByteBuffer rows =
        ByteBuffer.allocate(ROWS * COLUMNS * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int value = 1000;
    int other = 50_000;
    for (int row = 0; row < ROWS; row++) {
      value += random.nextInt(-1, 2);
      other += 2 * random.nextInt(-1, 2);
      int state = Integer.numberOfTrailingZeros(random.nextInt() | 8);
      rows.putInt(250 * row + random.nextInt(3)).putInt(value).putInt(state).putInt(other);
    }
    return rows.array();
  }
}
