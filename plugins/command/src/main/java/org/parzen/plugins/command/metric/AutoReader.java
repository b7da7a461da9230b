package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.plugins.program.process.ProcessResult;

/// Understands what programs print by convention. The first of these that was printed counts, each
/// time its last occurrence: a result line of AClib, one of SMAC3, a JSON object on a line that has
/// one of [#KEYS], irace's `cost` or `cost time` alone on the last line of standard output, the
/// last number. Not for several threads.
final class AutoReader implements SourceReader {
  /// Keys of a JSON object that may hold the result, the first one first.
  static final List<String> KEYS =
      List.of("values", "value", "cost", "loss", "objective", "result");

  private static final String NAME = "the last number";

  private static final Pattern IRACE =
      Pattern.compile("\\s*(%1$s)(?:\\s+%1$s)?\\s*".formatted(NumberText.WHOLE.pattern()));

  private final SourceReader last = TextReader.lastNumber(NAME);
  private Optional<StatusLine> aclib = Optional.empty();
  private Optional<StatusLine> smac = Optional.empty();
  private Optional<JsonNode> json = Optional.empty();
  private String lastLine = "";

  @Override
  public void line(OutputLine line) {
    String text = line.text();
    last.line(line);
    aclib = StatusLine.aclib(text).or(() -> aclib);
    smac = StatusLine.smac(text).or(() -> smac);
    json = JsonNumbers.object(text).flatMap(AutoReader::result).or(() -> json);
    if (line.source() == Source.STDOUT && !text.isBlank()) {
      lastLine = text;
    }
  }

  private static Optional<JsonNode> result(JsonNode object) {
    return KEYS.stream().filter(object::has).findFirst().map(object::get);
  }

  private Optional<StatusLine> status() {
    return aclib.or(() -> smac);
  }

  @Override
  public List<Reading> read(ProcessResult result, Function<String, Path> files) {
    if (status().isPresent()) {
      return status().get().readings();
    }
    if (json.isPresent()) {
      return JsonNumbers.readings(json.get(), "the last JSON object");
    }
    Matcher irace = IRACE.matcher(lastLine);
    return irace.matches()
        ? List.of(NumberText.reading(irace.group(1), NAME))
        : last.read(result, files);
  }

  @Override
  public boolean abort() {
    return status().filter(StatusLine::abort).isPresent();
  }
}
