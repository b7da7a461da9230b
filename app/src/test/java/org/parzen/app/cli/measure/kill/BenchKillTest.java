package org.parzen.app.cli.measure.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.parzen.app.cli.Typed;
import org.parzen.text.PythonJson;

/// The program itself, killed and continued, with six samplers, two pruners, one lane and two.
@DisabledOnOs(OS.WINDOWS)
class BenchKillTest {

  @Test
  void studiesWhoseProgramIsKilledFiveTimesBecomeWhatTheyWouldHaveBeen() {
    Typed bench = Typed.parzen("bench", "kill", "--kills", "5", "--trials", "26");
    assertThat(bench.status()).as(bench.output() + bench.errors()).isZero();
    List<JsonNode> lines = bench.output().lines().map(PythonJson::read).toList();
    assertThat(lines).hasSize(18);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.path("kills").asInt()).isGreaterThanOrEqualTo(5);
              assertThat(line.path("trials").asInt()).isGreaterThanOrEqualTo(26);
              assertThat(line.path("differences").asInt()).isZero();
              assertThat(line.path("lost").asInt()).isZero();
              assertThat(line.path("doubled").asInt()).isZero();
            });
  }
}
