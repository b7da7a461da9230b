package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Python files: all are delivered, and their own cases hold.
class ChildFilesTest {

  @TempDir Path folder;

  @Test
  void everyFileIsDelivered() throws URISyntaxException, IOException {
    URL main = ChildFiles.class.getResource("child/" + ChildFiles.MAIN);
    Path source = Objects.requireNonNull(Path.of(Objects.requireNonNull(main).toURI()).getParent());
    try (Stream<Path> files = Files.walk(source)) {
      List<String> there =
          files
              .filter(file -> file.toString().endsWith(".py"))
              .map(file -> source.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(ChildFiles.NAMES).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void whatIsMissingOrChangedIsWrittenAgain() throws IOException {
    Path main = ChildFiles.unpack(ChildFiles.read(), folder);
    Path words = folder.resolve("parzen_python/words.py");
    String before = Files.readString(words);
    Files.writeString(words, "broken");
    Files.delete(main);
    assertThat(ChildFiles.unpack(ChildFiles.read(), folder)).isEqualTo(main).exists();
    assertThat(words).hasContent(before);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSameSizeAs(ChildFiles.NAMES);
    }
  }

  @Test
  void theCacheIsTheUsersOwn() {
    Path home = Path.of(System.getProperty("user.home"));
    assertThat(ChildFiles.cache("Linux", Map.of())).isEqualTo(home.resolve(".cache/parzen/python"));
    assertThat(ChildFiles.cache("Linux", Map.of("XDG_CACHE_HOME", "/c")))
        .isEqualTo(Path.of("/c/parzen/python"));
    assertThat(ChildFiles.cache("Mac OS X", Map.of()))
        .isEqualTo(home.resolve("Library/Caches/Parzen/python"));
    assertThat(ChildFiles.cache("Windows 11", Map.of("LOCALAPPDATA", "/l")))
        .isEqualTo(Path.of("/l/Parzen/Cache/python"));
  }

  @Test
  void theCasesOfThePythonSideHold() throws IOException, InterruptedException {
    Path python = Python.require();
    ChildFiles.unpack(ChildFiles.read(), folder.resolve("child"));
    Path cases =
        Files.writeString(folder.resolve("child_test.py"), Python.resource("child_test.py"));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(python.toString(), cases.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PYTHONPATH", folder.resolve("child").toString());
    int code = builder.start().waitFor();
    assertThat(code).as(Files.readString(output)).isZero();
    assertThat(output).content().contains("Ran ").contains("OK");
  }
}
