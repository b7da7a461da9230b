package org.parzen.app.gui.definition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.log.OutputFiles;
import org.parzen.app.tryout.Tried;
import org.parzen.app.tryout.TriedCommand;
import org.parzen.app.tryout.TriedTrial;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.Evaluation;
import org.parzen.space.Choice;

/// What came of evaluating once. Immutable.
///
/// @param commandLine empty where no command line was made of the values
/// @param asked the parameters with their ranges
/// @param values what was put in for each of them
/// @param result the number or numbers that are the result
/// @param further numbers that limits are about, by metric
/// @param failure why there is no result, in a line; empty where there is one
/// @param lines the output, a line each, with all that is known of a failure at its end
/// @param folder where its files stay; empty where none do
record TryResult(
    String commandLine,
    List<Asked> asked,
    Map<String, String> values,
    String result,
    Map<String, String> further,
    String failure,
    Duration duration,
    List<String> lines,
    String folder) {

  /// A parameter and its range in words.
  record Asked(String name, String range) {}

  TryResult {
    asked = List.copyOf(asked);
    values = new LinkedHashMap<>(values);
    lines = List.copyOf(lines);
  }

  /// What is shown of an evaluation.
  static TryResult of(Tried tried) {
    return switch (tried) {
      case TriedCommand command -> of(command);
      case TriedTrial trial -> of(trial);
    };
  }

  private static TryResult of(TriedCommand tried) {
    Evaluation evaluation = tried.evaluation();
    Map<String, String> further = new LinkedHashMap<>();
    evaluation.numbers().forEach((name, value) -> further.put(name, Amounts.value(value)));
    String result =
        evaluation.metrics().stream()
            .map(measured -> further.remove(measured.metric().name()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new TryResult(
        evaluation.commandLine(),
        List.of(),
        texts(tried.values()),
        result,
        further,
        tried.failure().map(TryResult::firstLine).orElse(""),
        tried.duration(),
        OutputFiles.lines(evaluation.result().output()),
        kept(tried));
  }

  private static String kept(Tried tried) {
    return tried.kept().map(Path::toString).orElse("");
  }

  private static TryResult of(TriedTrial tried) {
    Map<String, String> further = new LinkedHashMap<>();
    tried.constraints().values().forEach((key, v) -> further.put(key, Amounts.value(v)));
    String reason = tried.failure().orElse("");
    return new TryResult(
        "",
        tried.parameters().entrySet().stream()
            .map(e -> new Asked(e.getKey(), Ranges.words(e.getValue().distribution())))
            .toList(),
        texts(tried.values()),
        result(tried.timed().outcome()),
        further,
        firstLine(reason),
        tried.duration(),
        withReason(output(tried), reason),
        kept(tried));
  }

  private static String result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Values(List<Double> values) -> Amounts.values(values);
      case Outcome.Pruned _ -> Messages.get("try.pruned");
      case Outcome.Failed _ -> "";
    };
  }

  private static List<String> output(TriedTrial tried) {
    List<String> files = tried.folder().map(OutputFiles::tail).orElse(List.of());
    return files.isEmpty()
        ? tried.program().map(facts -> OutputFiles.lines(facts.output())).orElse(List.of())
        : files;
  }

  /// All of a reason that runs over several lines, unless the program has printed it, too.
  private static List<String> withReason(List<String> output, String reason) {
    List<String> more = reason.lines().skip(1).toList();
    if (more.isEmpty() || Collections.indexOfSubList(output, more) >= 0) {
      return output;
    }
    return Stream.concat(output.stream(), reason.lines()).toList();
  }

  private static Map<String, String> texts(Map<String, Choice> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, Amounts.value(value)));
    return texts;
  }

  /// Without the words that announce the lines after it: they stand below, with the output.
  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text).replaceFirst("(?<=[.])\\s[^.]*:$", "");
  }

  boolean isFine() {
    return failure.isEmpty();
  }

  /// The values in one line.
  String setting() {
    return String.join(
        ", ", values.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
  }

  /// Where a line begins in the whole output.
  int start(int line) {
    return lines.subList(0, line).stream().mapToInt(text -> text.length() + 1).sum();
  }

  String output() {
    return String.join("\n", lines);
  }
}
