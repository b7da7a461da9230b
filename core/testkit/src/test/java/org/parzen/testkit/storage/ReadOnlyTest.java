package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// A file that is made read-only while a process writes to it: a clear line, and nothing is lost.
/// Where this process is an administrator's, the other one runs without what an administrator may
/// do to the files of others.
@EnabledOnOs(OS.LINUX)
final class ReadOnlyTest {

  private static final String CLEAR =
      "because it or its folder was made read-only. What was told before is in it. Make both writable, and go on.";

  private static final int BEFORE = 5;
  private static final int AFTER = 20;

  @TempDir Path folder = Path.of("");

  @AfterEach
  void open() throws IOException {
    rights(folder, "rwxr-xr-x");
  }

  private static void rights(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  private static Process writer(Path file, int trials, Path errors) throws Exception {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      assumeTrue(new ProcessBuilder("setpriv", "--version").start().waitFor() == 0, "no setpriv");
      command.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString(),
            Integer.toString(trials)));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  /// @param closed what is made read-only
  /// @param stops whether the process notices; one that has all of its files open does not
  @ParameterizedTest
  @CsvSource({
    "s.db,    0x50525A4E, file,   false",
    "s.db,    0x50525A4E, folder, false",
    "other.db, 0,         folder, true",
    "s.log,   ,           file,   true",
    "s.log,   ,           folder, true"
  })
  void whatWasToldStaysAndGoingOnLosesNothing(
      String name, String application, String closed, boolean stops) throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    Path file = place.resolve(name);
    try (StudyStore store = new FileLocation(file).open()) {
      store.create(new StudySpec("shared", Direction.MINIMIZE));
    }
    if (application != null) {
      Sql.execute(file, "PRAGMA application_id = " + application);
    }
    Path errors = folder.resolve("errors");
    List<Integer> told = new ArrayList<>();
    Process process = writer(file, 1_000_000, errors);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      read(out, BEFORE, told);
      Path target = closed.equals("file") ? file : place;
      rights(target, closed.equals("file") ? "r--r--r--" : "r-xr-xr-x");
      boolean goesOn = stops ? read(out, Integer.MAX_VALUE, told) : read(out, AFTER, told);
      assertThat(goesOn).isEqualTo(!stops);
      if (goesOn) {
        process.destroyForcibly();
      }
      assertThat(process.waitFor()).isNotZero();
      rights(target, "rwxr-xr-x");
    }
    assertThat(
            Files.readString(errors).contains(file + ": it can not be written any more, " + CLEAR))
        .isEqualTo(stops);
    // A process that was killed has the log's lock for half a minute; here nobody else is.
    Files.deleteIfExists(place.resolve("s.log.lock"));
    Process again = writer(file, AFTER, errors);
    try (BufferedReader out = again.inputReader(StandardCharsets.UTF_8)) {
      read(out, AFTER, told);
    }
    assertThat(again.waitFor()).as(Files.readString(errors)).isZero();
    assertWhole(file, told);
  }

  /// Whether there were so many lines.
  private static boolean read(BufferedReader out, int lines, List<Integer> told)
      throws IOException {
    for (int i = 0; i < lines; i++) {
      String line = out.readLine();
      if (line == null) {
        return false;
      }
      told.add(Integer.valueOf(line));
    }
    return true;
  }

  private static void assertWhole(Path file, List<Integer> told) {
    assertThat(told).doesNotHaveDuplicates();
    try (StudyStore store = new FileLocation(file).open()) {
      List<FrozenTrial> trials = store.open("shared").trials();
      for (int number = 0; number < trials.size(); number++) {
        assertThat(trials.get(number).number()).isEqualTo(number);
      }
      for (int number : told) {
        assertThat(trials.get(number).kind()).isEqualTo(TrialState.Kind.COMPLETE);
        assertThat(trials.get(number).state().values()).containsExactly((double) number);
        assertThat(trials.get(number).parameters()).hasSize(Writer.PARAMETERS);
      }
    }
    if (file.toString().endsWith(".db")) {
      assertThat(Sql.query(file, "PRAGMA integrity_check")).containsExactly("ok");
    }
  }
}
