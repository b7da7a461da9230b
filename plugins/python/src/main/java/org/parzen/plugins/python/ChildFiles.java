package org.parzen.plugins.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The Python files of this plugin, where Python can read them: in a folder of the user's cache
/// whose name says what is in it, so that versions of Parzen do not get into each other's way.
final class ChildFiles {
  /// What Python is started with.
  static final String MAIN = "parzen_child.py";

  static final List<String> NAMES =
      List.of(
          MAIN,
          "parzen_python/__init__.py",
          "parzen_python/channel.py",
          "parzen_python/distributions.py",
          "parzen_python/exceptions.py",
          "parzen_python/frozen.py",
          "parzen_python/listing.py",
          "parzen_python/loading.py",
          "parzen_python/peer.py",
          "parzen_python/serve.py",
          "parzen_python/standin/__init__.py",
          "parzen_python/standin/modules.py",
          "parzen_python/standin/placeholders.py",
          "parzen_python/standin/studies.py",
          "parzen_python/study.py",
          "parzen_python/suggesting.py",
          "parzen_python/trial.py",
          "parzen_python/words.py");

  private static final String RESOURCES = "child/";

  private ChildFiles() {}

  /// The file that Python is started with; all that it needs is beside it.
  static Path main() {
    Map<String, byte[]> files = read();
    String version = version(files);
    try {
      return unpack(files, cache(System.getProperty("os.name"), System.getenv()).resolve(version));
    } catch (IOException readOnly) {
      return unpackForThisProcess(files);
    }
  }

  /// Writes what is missing or different; another process may do the same at the same time.
  static Path unpack(Map<String, byte[]> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (!Files.isRegularFile(target)
          || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
        Files.createDirectories(parent(target));
        Path part = Files.createTempFile(parent(target), "part", ".tmp");
        Files.write(part, file.getValue());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return folder.resolve(MAIN);
  }

  private static Path parent(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private static Path unpackForThisProcess(Map<String, byte[]> files) {
    try {
      return unpack(files, OfThisProcess.FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The Python part of Parzen can be written neither to the user's cache nor to %s: %s"
              .formatted(OfThisProcess.FOLDER, e.getMessage()),
          e);
    }
  }

  static Map<String, byte[]> read() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream stream = ChildFiles.class.getResourceAsStream(RESOURCES + name)) {
        if (stream == null) {
          throw new IllegalStateException("Parzen is incomplete: " + name + " is missing in it.");
        }
        files.put(name, stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String version(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path cache(String system, Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return variable(environment, "LOCALAPPDATA")
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("Parzen")
          .resolve("Cache")
          .resolve("python");
    } else if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches").resolve("Parzen").resolve("python");
    }
    return variable(environment, "XDG_CACHE_HOME")
        .orElse(home.resolve(".cache"))
        .resolve("parzen")
        .resolve("python");
  }

  private static Optional<Path> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  /// Where the cache can not be written. A new folder each time, because others may write where
  /// everybody may.
  private static final class OfThisProcess {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        return Files.createTempDirectory("parzen-python-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
