package org.parzen.sampler.tpe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parzen.text.PythonJson;

/// What Optuna 5.0.0.dev computed; each file says what it holds.
final class Golden {

  private Golden() {}

  static Stream<JsonNode> cases(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(file))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    }
  }

  static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  static int[] integers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::intValue).toArray();
  }
}
