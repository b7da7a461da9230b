package org.parzen.numeric.gp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.parzen.text.PythonJson;

/// What Optuna 5.0.0.dev computes; each file says what it holds.
final class Golden {

  private Golden() {}

  static List<JsonNode> cases(String file) {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(file))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static double[] numbers(JsonNode array) {
    return IntStream.range(0, array.size()).mapToDouble(i -> array.path(i).doubleValue()).toArray();
  }

  static List<double[]> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(Golden::numbers).toList();
  }

  static Points points(JsonNode golden) {
    JsonNode flags = golden.path("categorical");
    boolean[] categorical = new boolean[flags.size()];
    for (int d = 0; d < categorical.length; d++) {
      categorical[d] = flags.path(d).booleanValue();
    }
    return Points.of(rows(golden.path("x")), categorical);
  }

  static KernelParameters parameters(JsonNode golden) {
    return new KernelParameters(
        numbers(golden.path("inverse_squared_lengthscales")),
        golden.path("kernel_scale").doubleValue(),
        golden.path("noise_var").doubleValue());
  }
}
