package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.parzen.study.Component;

/// The least that each kind of objective can be asked to do, and the same without Parzen.
enum MeasuredObjective {
  /// A program that does nothing.
  COMMAND {
    @Override
    Component component(Path folder) {
      return new Component("command", Map.of("command", words("true")));
    }

    @Override
    OwnCost own(Path folder) {
      return new OwnCost.OfProcess();
    }
  },
  /// A shell that asks for one value.
  PROGRAM {
    private static final String SCRIPT =
        """
        while read -r trial; do
          echo '::parzen {"suggest": "x", "distribution": {"type": "float", "low": 0, "high": 1}}'
          read -r answer
          echo '::parzen {"result": 1.0}'
        done
        """;

    @Override
    Component component(Path folder) throws IOException {
      Path script = Files.writeString(folder.resolve("child.sh"), SCRIPT);
      return new Component("program", Map.of("command", words("sh", script.toString())));
    }

    @Override
    OwnCost own(Path folder) throws IOException {
      return OwnCost.OfTalk.with("sh", folder.resolve("child.sh").toString());
    }
  },
  /// A function that asks for two values.
  PYTHON {
    private static final String FUNCTION =
        """
        def objective(trial):
            x = trial.suggest_float("x", -10, 10)
            n = trial.suggest_int("n", 0, 10)
            return (x - 2) ** 2 + n
        """;

    @Override
    Component component(Path folder) throws IOException {
      Path file = Files.writeString(folder.resolve("function.py"), FUNCTION);
      return new Component(
          "python",
          Map.of(
              "file", TextNode.valueOf(file.toString()),
              "function", TextNode.valueOf("objective")));
    }

    @Override
    OwnCost own(Path folder) {
      return new OwnCost.OfFunction(folder);
    }
  };

  /// The objective; files that it needs are made.
  abstract Component component(Path folder) throws IOException;

  /// What it takes by itself; called after [#component].
  abstract OwnCost own(Path folder) throws IOException;

  private static JsonNode words(String... words) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(words).forEach(all::add);
    return all;
  }
}
