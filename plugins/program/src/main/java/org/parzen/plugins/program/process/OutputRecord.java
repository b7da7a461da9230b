package org.parzen.plugins.program.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.plugins.program.process.OutputLine.Source;

/// One output of a program: its file, its end in memory, its lines. Not for several threads.
final class OutputRecord implements AutoCloseable {
  /// A file takes no more than this, so that a program gone wild does not fill the disk.
  static final long FILE_LIMIT = 256L << 20;

  private static final byte[] CUT =
      "\n[the output goes on; Parzen keeps no more of it here]\n".getBytes(StandardCharsets.UTF_8);

  private final OutputTail tail = new OutputTail();
  private final LineSplitter lines = new LineSplitter();
  private final OutputStream file;
  private long written;

  OutputRecord(Path folder, Source source) throws IOException {
    file = Files.newOutputStream(folder.resolve(source.fileName()));
  }

  void add(byte[] bytes) throws IOException {
    tail.add(bytes);
    if (written < FILE_LIMIT) {
      file.write(bytes);
      written += bytes.length;
      if (written >= FILE_LIMIT) {
        file.write(CUT);
      }
    }
  }

  LineSplitter lines() {
    return lines;
  }

  String tail() {
    return tail.text();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
