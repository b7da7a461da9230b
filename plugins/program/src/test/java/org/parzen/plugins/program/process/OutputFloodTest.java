package org.parzen.plugins.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs that print more than anybody reads, under a Parzen that has next to no memory.
@EnabledOnOs(OS.LINUX)
class OutputFloodTest {

  /// What a small JVM holds, and a lane's buffers.
  private static final String HEAP = "-Xmx32m";

  /// The file ends within a chunk after its limit, with a remark.
  private static final long MOST_KEPT = OutputRecord.FILE_LIMIT + (1 << 16);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "head -c 10G /dev/zero, 10737418240",
    "yes | head -c 300000000, 150000000",
    "head -c 300000000 /dev/urandom; echo, any"
  })
  void fault17OutputWithoutEndOrLinesOrTextCostsNeitherMemoryNorDisk(
      String script, String characters) throws Exception {
    Process parzen = Processes.java(FloodMain.class, List.of(HEAP), folder.toString(), script);
    try (var output = parzen.inputReader()) {
      String[] said = output.readLine().split(" ", 3);
      assertThat(said[0]).isEqualTo("exited");
      if (!characters.equals("any")) {
        assertThat(said[1]).isEqualTo(characters);
        assertThat(said[2]).isEqualTo(Integer.toString(OutputTail.CAPACITY));
      }
    }
    assertThat(parzen.waitFor()).isZero();
    assertThat(Files.size(folder.resolve("out/stdout")))
        .isBetween(OutputRecord.FILE_LIMIT, MOST_KEPT);
  }
}
