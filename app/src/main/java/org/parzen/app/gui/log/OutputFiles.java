package org.parzen.app.gui.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The outputs that trials leave in their folders.
public final class OutputFiles {

  private static final int TAIL = 16 * 1024;
  private static final List<String> NAMES = List.of("stdout", "stderr");

  private OutputFiles() {}

  /// The end of what the trial printed whose folder was made last.
  ///
  /// @param trials the folder of all trials
  static Output latest(Path trials) {
    try (Stream<Path> folders = Files.isDirectory(trials) ? Files.list(trials) : Stream.empty()) {
      Optional<Path> last =
          folders.filter(Files::isDirectory).max(Comparator.comparingLong(OutputFiles::modified));
      return last.map(folder -> new Output(name(folder), tail(folder))).orElse(Output.NONE);
    } catch (IOException e) {
      return Output.NONE; // The folder is being tidied up: the next look sees more.
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString().replaceAll("-\\d+$", "");
  }

  private static long modified(Path folder) {
    return folder.toFile().lastModified();
  }

  /// The end of both outputs of a trial, one after the other.
  public static List<String> tail(Path folder) {
    List<String> lines = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        lines.addAll(end(file));
      }
    }
    return lines;
  }

  private static List<String> end(Path file) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, bytes.length() - TAIL);
      bytes.seek(from);
      byte[] tail = new byte[(int) (bytes.length() - from)];
      bytes.readFully(tail);
      List<String> lines = lines(new String(tail, StandardCharsets.UTF_8));
      return lines.subList(from > 0 && !lines.isEmpty() ? 1 : 0, lines.size());
    } catch (IOException e) {
      return List.of(); // It was tidied up meanwhile.
    }
  }

  /// The lines of an output; a line that a program has written over and over, such as its progress,
  /// is a line each time.
  public static List<String> lines(String output) {
    return output.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
  }
}
