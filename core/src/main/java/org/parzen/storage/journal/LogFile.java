package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.parzen.storage.DiskSpace;
import org.parzen.study.StudyException;
import org.parzen.text.PythonJson;

/// A log on disk, read from where the last reading ended. Used under the store's lock, and written
/// under the log's. Nothing here uses channels, which an interrupted thread would lose.
final class LogFile {

  private static final Logger LOG = System.getLogger(LogFile.class.getName());
  private static final int ROOM = 1 << 16;
  private static final int SHOWN = 60;

  /// How much of what was read is compared with the file, to see that it is still the same log.
  private static final int TAIL = 64;

  private final Path path;
  private long offset;
  private long lines;
  private byte[] tail = {};

  LogFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// Whether the file goes on from where it was read to: if not, others replaced it or cut it off.
  boolean isContinued() throws IOException {
    if (offset == 0) {
      return true;
    }
    try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
      return in.length() >= offset && Arrays.equals(tail, read(in, tail.length));
    }
  }

  /// The bytes before the place that was read to.
  private byte[] read(RandomAccessFile in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(offset - length);
    in.readFully(bytes);
    return bytes;
  }

  /// The next reading starts at the beginning.
  void rewind() {
    offset = 0;
    lines = 0;
    tail = new byte[0];
  }

  /// The number of the line that was read last, from 1.
  long line() {
    return lines;
  }

  /// Whether there is more in the file than was read.
  boolean hasMore() throws IOException {
    return Files.exists(path) && Files.size(path) != offset;
  }

  /// Reads the records that were appended. A last line that is unfinished or can not be understood
  /// is left for the next time, because its writer may be in the middle of it.
  ///
  /// @throws StudyException.UnusableStorage where a line that is not the last can not be understood
  void read(Consumer<JsonNode> taker) throws IOException {
    if (offset == 0 && !Files.exists(path)) {
      return;
    }
    try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
      long size = in.length();
      if (size == offset) {
        return;
      }
      try {
        read(in, size, taker);
      } finally {
        tail = read(in, (int) Math.min(TAIL, offset));
      }
    }
  }

  private void read(RandomAccessFile in, long size, Consumer<JsonNode> taker) throws IOException {
    byte[] buffer = new byte[(int) Math.min(ROOM, size - offset)];
    int held = 0;
    boolean understood = true;
    while (understood && offset + held < size) {
      if (held == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * held);
      }
      in.seek(offset + held);
      int more = in.read(buffer, held, (int) Math.min(buffer.length - held, size - offset - held));
      if (more <= 0) {
        break;
      }
      held += more;
      long before = offset;
      understood = takeLines(buffer, held, size, taker);
      int used = (int) (offset - before);
      System.arraycopy(buffer, used, buffer, 0, held - used);
      held -= used;
    }
  }

  /// Whether all whole lines of the buffer could be understood.
  private boolean takeLines(byte[] buffer, int held, long size, Consumer<JsonNode> taker) {
    int start = 0;
    for (int i = 0; i < held; i++) {
      if (buffer[i] == '\n') {
        String line = new String(buffer, start, i - start, StandardCharsets.UTF_8);
        Optional<JsonNode> record = parse(line);
        int length = i + 1 - start;
        if (record.isEmpty()) {
          if (offset + length < size) {
            throw unreadable(line);
          }
          return false;
        }
        take(record.get(), taker);
        offset += length;
        start = i + 1;
      }
    }
    return true;
  }

  /// A record that is refused altogether was not read: the next reading meets it again.
  private void take(JsonNode record, Consumer<JsonNode> taker) {
    boolean taken = false;
    lines++;
    try {
      taker.accept(record);
      taken = true;
    } finally {
      lines -= taken ? 0 : 1;
    }
  }

  private static Optional<JsonNode> parse(String line) {
    try {
      return Optional.of(PythonJson.read(line)).filter(JsonNode::isObject);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private StudyException unreadable(String line) {
    return new StudyException.UnusableStorage(
        "Line %d of the journal log %s is no record: '%s'. Remove or mend that line in a copy of the file, and open the copy."
            .formatted(
                lines + 1, path, line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…"));
  }

  /// Makes the end of the log fit for another line: cuts off one that its writer did not live to
  /// finish. Whoever appended to it would make the log unreadable.
  ///
  /// @throws StudyException.UnusableStorage where the last line is whole, but can not be understood
  void mend() throws IOException {
    if (!hasMore()) {
      return;
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      byte[] rest = new byte[(int) (file.length() - offset)];
      file.seek(offset);
      file.readFully(rest);
      String text = new String(rest, StandardCharsets.UTF_8);
      if (text.endsWith("\n")) {
        throw unreadable(text.strip());
      }
      LOG.log(
          Level.WARNING,
          "The last line of {0} was never finished, and is removed: {1}",
          path,
          text);
      file.setLength(offset);
    }
  }

  /// Appends whole lines; if that fails, as on a full disk, no part of them stays.
  ///
  /// @throws StudyException.UnusableStorage where a part of them stays, because it can not be cut
  ///   off: whoever appends them again has them twice
  void append(String text) throws IOException {
    boolean there = Files.exists(path);
    long before = there ? Files.size(path) : 0;
    try (FileOutputStream out = new FileOutputStream(path.toFile(), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      takeBack(there, before, e);
      throw e;
    }
  }

  private void takeBack(boolean there, long before, IOException failed) throws IOException {
    try {
      if (there) {
        cut(before);
      } else {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      failed.addSuppressed(e);
      if (Files.exists(path) && Files.size(path) > before) {
        throw new StudyException.UnusableStorage(
            "The journal log %s: writing failed, and a part of what was written stays (%s). Look at its last trials."
                .formatted(path, failed.getMessage()),
            failed);
      }
    }
  }

  /// Whether an error of the log means that its disk is full.
  boolean isFull(IOException e) {
    return DiskSpace.isFull(path, e);
  }

  private void cut(long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
  }

  /// Whether the log is there, but can not be written to, or not be locked.
  boolean isReadOnly() {
    return Files.exists(path) && !DiskSpace.isWritable(path);
  }

  /// Returns when all that was appended is safe from the power being cut.
  void sync() throws IOException {
    try (FileOutputStream out = new FileOutputStream(path.toFile(), true)) {
      out.getFD().sync();
    }
  }
}
