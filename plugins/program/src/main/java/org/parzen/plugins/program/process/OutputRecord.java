package org.parzen.plugins.program.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.storage.DiskSpace;

/// One output of a program: its file, its end in memory, its lines. Not for several threads.
///
/// The file is made when there is something to keep: most programs are silent on standard error,
/// and a file costs more than a short trial.
final class OutputRecord implements AutoCloseable {
  /// A file takes no more than this, so that a program gone wild does not fill the disk.
  static final long FILE_LIMIT = 256L << 20;

  private static final byte[] CUT =
      "\n[the output goes on; Parzen keeps no more of it here]\n".getBytes(StandardCharsets.UTF_8);

  private static final Logger LOG = System.getLogger(OutputRecord.class.getName());

  private final OutputTail tail = new OutputTail();
  private final LineSplitter lines = new LineSplitter();
  private final Path path;
  private @Nullable OutputStream file;
  private long written;

  OutputRecord(Path folder, Source source) {
    path = folder.resolve(source.fileName());
  }

  void add(byte[] bytes) throws IOException {
    tail.add(bytes);
    if (written < FILE_LIMIT) {
      try {
        keep(bytes);
      } catch (IOException e) {
        requireFull(e);
      }
    }
  }

  private void keep(byte[] bytes) throws IOException {
    OutputStream file = file();
    file.write(bytes);
    written += bytes.length;
    if (written >= FILE_LIMIT) {
      file.write(CUT);
    }
  }

  /// A full disk costs the rest of the file, but not the trial: its result is read from memory, and
  /// to wait would hold up the program.
  private void requireFull(IOException e) throws IOException {
    if (!DiskSpace.isFull(path, e)) {
      throw e;
    }
    written = FILE_LIMIT;
    LOG.log(Level.WARNING, "The disk is full: {0} does not hold the whole output.", path);
  }

  private OutputStream file() throws IOException {
    OutputStream open = file;
    if (open == null) {
      open = Files.newOutputStream(path);
      file = open;
    }
    return open;
  }

  LineSplitter lines() {
    return lines;
  }

  String tail() {
    return tail.text();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
