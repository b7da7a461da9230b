package org.parzen.plugins.program.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.process.Usage;
import org.parzen.text.PythonJson;

class RunFactsTest {

  private static RunFacts written(RunFacts facts) {
    return RunFacts.KEY
        .read()
        .apply(PythonJson.read(PythonJson.write(RunFacts.KEY.write().apply(facts))));
  }

  @Test
  void whatWasMeasuredIsKept() {
    Usage usage = new Usage(Optional.of(Duration.ofMillis(1234)), OptionalLong.of(5_000_000_000L));
    ProcessResult result =
        new ProcessResult(
            143, Ending.MEMORY_LIMIT, Duration.ofMillis(1500), "out", "", "out", usage, "words");
    RunFacts facts = RunFacts.of(result, Map.of("last", 2.0));
    assertThat(facts.reason()).isEqualTo("memory limit");
    assertThat(facts.usage()).isEqualTo(usage);
    assertThat(written(facts)).isEqualTo(facts);
  }

  @Test
  void whatWasNotMeasuredIsNotThere() {
    RunFacts facts = new RunFacts(OptionalInt.of(0), 1.5, "exited", Map.of(), "x");
    assertThat(PythonJson.write(RunFacts.KEY.write().apply(facts))).doesNotContain("cpu", "memory");
    assertThat(written(facts)).isEqualTo(facts);
  }

  @Test
  void factsOfAnOlderVersionAreRead() {
    String old =
        "{\"exit_code\": 3, \"seconds\": 0.25, \"reason\": \"timed out\", \"measured\": {\"last\": 1.0}, \"output\": \"end\"}";
    assertThat(RunFacts.KEY.read().apply(PythonJson.read(old)))
        .isEqualTo(new RunFacts(OptionalInt.of(3), 0.25, "timed out", Map.of("last", 1.0), "end"));
  }
}
