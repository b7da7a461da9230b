package org.parzen.plugins.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parzen.storage.DiskSpace;

/// A file of which each trial gets a copy with its values filled in.
///
/// Bytes that are no placeholder are kept as they are, whatever their encoding; names and values
/// are UTF-8. A line with a placeholder of a parameter that a trial does not have is left out, as
/// an argument is. Immutable.
final class InputFile {
  private static final long LARGEST = 64L << 20;

  private final Path target;
  private final boolean executable;
  private final List<PlaceholderText> parts;

  private InputFile(Path target, boolean executable, List<PlaceholderText> parts) {
    this.target = target;
    this.executable = executable;
    this.parts = List.copyOf(parts);
  }

  /// Reads a file that the user named.
  ///
  /// @param folder from which a relative name is looked for
  /// @param known the names that may stand in placeholders
  /// @throws IllegalArgumentException where there is no such file, or none that can be filled in
  static InputFile read(String name, Path folder, Set<String> known) {
    Path file = existing(name, folder);
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(
            "The input file '%s' is too large to be filled in for each trial: name its path in the command instead."
                .formatted(name));
      }
      String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return new InputFile(target(name), Files.isExecutable(file), parts(content, known));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The input file '%s' cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static Path existing(String name, Path folder) {
    Path file;
    try {
      file = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'%s' cannot be the name of a file.".formatted(name), e);
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "The input file '%s' is a folder: name each file in it that has placeholders."
              .formatted(name));
    }
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "The input file '%s' was not found (looked for %s): check its name."
              .formatted(name, file.toAbsolutePath()));
    }
    return file;
  }

  /// A folder part is kept where it stays within the trial's folder.
  private static Path target(String name) {
    Path path = Path.of(name).normalize();
    return path.isAbsolute() || path.startsWith("..") ? path.getFileName() : path;
  }

  private static List<PlaceholderText> parts(String content, Set<String> known) {
    Set<String> names = known.stream().map(InputFile::asBytes).collect(Collectors.toSet());
    List<PlaceholderText> parts = new ArrayList<>();
    int from = 0;
    int start = 0;
    while (start < content.length()) {
      int lineEnd = content.indexOf('\n', start);
      int end = lineEnd < 0 ? content.length() : lineEnd + 1;
      PlaceholderText line = PlaceholderText.foreign(content.substring(start, end), names);
      if (!line.names().isEmpty()) {
        parts.add(PlaceholderText.foreign(content.substring(from, start), names));
        parts.add(line);
        from = end;
      }
      start = end;
    }
    parts.add(PlaceholderText.foreign(content.substring(from), names));
    return parts;
  }

  /// The UTF-8 bytes of a text, one in each character.
  private static String asBytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String fromBytes(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /// Where it goes in a trial's folder.
  Path target() {
    return target;
  }

  /// The names in its placeholders.
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> part.names().forEach(name -> names.add(fromBytes(name))));
    return names;
  }

  /// Writes a trial's copy. A full disk is waited for.
  ///
  /// @throws IllegalStateException where it cannot be written
  void write(Path workdir, Map<String, String> values) {
    Map<String, String> bytes = new LinkedHashMap<>();
    values.forEach((name, value) -> bytes.put(asBytes(name), asBytes(value)));
    Path file = workdir.resolve(target);
    try {
      Path written = DiskSpace.patiently(file, () -> filled(file, bytes));
      if (executable) {
        boolean _ = written.toFile().setExecutable(true);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "The input file '%s' cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private Path filled(Path file, Map<String, String> bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      for (PlaceholderText part : parts) {
        if (part.isFilledBy(bytes)) {
          out.write(part.fill(bytes).getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
    return file;
  }
}
