package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Tables of options as ffmpeg and its kin print them: `-crf <float> E..V....... Select the quality
/// (from -1 to FLT_MAX) (default -1)`, with named values in deeper lines.
final class AvOptions {
  private static final Pattern OPTION =
      Pattern.compile(
          "\\s+-?([\\w:.-]+)\\s+<(\\w+)>\\s+(?=\\S*[A-Z])(?=\\S*\\.\\.)[.A-Z]{8,}(?:\\s+|$)(.*)");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\s{4,}([\\w.+-]+)\\s+(?:-?\\d+\\s+)?(?=\\S*[A-Z])(?=\\S*\\.\\.)[.A-Z]{8,}(?:\\s.*|$)");
  private static final Set<String> WHOLE = Set.of("int", "int64", "uint64", "uint");
  private static final Set<String> REAL = Set.of("float", "double");

  private AvOptions() {}

  /// The options of such a table, whose named values are lines of their description; empty where
  /// the text holds no such table.
  static List<OptionEntry> of(List<String> lines) {
    List<OptionEntry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher option = OPTION.matcher(lines.get(i));
      if (option.matches()) {
        Value value = new Value("<" + option.group(2) + ">", Joint.SEPARATE, false, false);
        OptionHead head =
            new OptionHead(
                List.of("-" + option.group(1)),
                Optional.empty(),
                Optional.of(value),
                option.start(3));
        List<String> description = new ArrayList<>(List.of(option.group(3)));
        description.addAll(named(lines, i + 1));
        entries.add(new OptionEntry(head, description, i + 1, lines.get(i)));
      }
    }
    return entries;
  }

  private static List<String> named(List<String> lines, int from) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      Matcher name = NAMED.matcher(lines.get(i));
      if (OPTION.matcher(lines.get(i)).matches() || !name.matches()) {
        break;
      }
      names.add(name.group(1));
    }
    return names;
  }

  /// What an option of such a table takes; empty for texts without a list of choices.
  static Optional<ValueDomain> domain(OptionEntry entry) {
    String help = entry.lines().getFirst();
    String type = entry.head().value().orElseThrow().word().replaceAll("[<>]", "");
    OptionEntry own = new OptionEntry(entry.head(), List.of(help), entry.line(), entry.source());
    List<String> names = entry.lines().subList(1, entry.lines().size());
    if (type.equals("flags")) {
      return Optional.empty(); // several may be given together
    } else if (names.size() > 1) {
      return Optional.of(new ValueDomain.OneOf(names, StatedDefault.among(own, names)));
    } else if (type.equals("boolean")) {
      List<String> words =
          help.contains("(default auto)")
              ? List.of("auto", "true", "false")
              : List.of("false", "true");
      return Optional.of(new ValueDomain.OneOf(words, StatedDefault.among(own, words)));
    } else if (WHOLE.contains(type) || REAL.contains(type)) {
      OptionalDouble usual = StatedDefault.number(own);
      return Optional.of(
          new ValueDomain.Numeric(WHOLE.contains(type), StatedRange.of(help), usual));
    }
    List<String> words = StatedChoices.inText(help);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new ValueDomain.OneOf(words, StatedDefault.among(own, words)));
  }
}
