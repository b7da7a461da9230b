package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.storage.bench.OpenBench;
import org.parzen.storage.bench.StorageBench;
import org.parzen.study.StudyDefinition.Durability;

/// Measurements carry the keys that the command line promises, and leave nothing behind.
final class BenchTest {

  @TempDir Path folder = Path.of("");

  @Test
  void storingIsMeasuredBesideTheDisk() throws Exception {
    JsonNode measured = new StorageBench(folder, Durability.POWER, 4).measure(2);
    assertThat(measured.get("lanes").asInt()).isEqualTo(2);
    assertThat(measured.get("ms_per_trial").asDouble()).isPositive();
    assertThat(measured.get("fdatasync_ms").asDouble()).isPositive();
    assertThat(Sql.files(folder)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void openingIsMeasuredColdAndWarm(OpenBench.Form form) throws Exception {
    JsonNode measured = new OpenBench(folder, form, 3).measure(20);
    assertThat(measured.get("trials").asInt()).isEqualTo(20);
    assertThat(measured.get("seconds").asDouble()).isPositive();
    assertThat(measured.get("cold_seconds").asDouble()).isPositive();
    assertThat(measured.get("reports").asInt()).isEqualTo(3);
    assertThat(measured.get("heap_mb").isNumber()).isTrue();
    assertThat(measured.get("reports_seconds").asDouble()).isPositive();
    assertThat(measured.get("heap_with_reports_mb").isNumber()).isTrue();
    assertThat(measured.get("refresh_ms").asDouble()).isPositive();
    assertThat(Sql.files(folder)).isEmpty();
  }
}
