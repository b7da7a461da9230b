package org.parzen.app.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parzen.app.cli.talk.Messages;
import org.parzen.space.Choice;

/// The parts that every tried evaluation shows: a heading a part, and its lines below.
final class TriedText {
  private final StringBuilder text = new StringBuilder();

  TriedText part(String key, List<String> lines) {
    line(Messages.get(key));
    lines.forEach(line -> line("  " + line));
    if (lines.isEmpty()) {
      line("  " + Messages.get("try.nothing"));
    }
    return this;
  }

  TriedText line(String line) {
    text.append(text.isEmpty() ? "" : "\n").append(line);
    return this;
  }

  TriedText parameters(Map<String, Choice> values) {
    return part(
        "try.parameters",
        values.entrySet().stream()
            .map(e -> Messages.get("try.value", e.getKey(), e.getValue().text()))
            .toList());
  }

  TriedText time(Duration duration) {
    String seconds = String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    return line(Messages.get("try.time", seconds));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
