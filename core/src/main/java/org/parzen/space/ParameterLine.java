package org.parzen.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A declared parameter in one line: `lr float 1e-5..1e-1 log`, `units int 4..128 step 4`, `preset
/// choice ultrafast,fast,slow default fast`, `degree int 1..5 if kernel=poly`.
public final class ParameterLine {

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\S+)\\s+(\\S+)\\s+(.+?)(?:\\s+if\\s+(.+?))?\\s*", Pattern.DOTALL);
  private static final Pattern RANGE = Pattern.compile("(\\S+?)\\.\\.(\\S+)(.*)", Pattern.DOTALL);
  private static final Pattern OPTION =
      Pattern.compile("\\s+(?:(log)|(step|default)\\s+('[^']*'|\"[^\"]*\"|\\S+))");
  private static final Pattern DEFAULT =
      Pattern.compile("(.*?)\\s+default\\s+('[^']*'|\"[^\"]*\"|\\S+)\\s*", Pattern.DOTALL);
  private static final Pattern CHOICE =
      Pattern.compile("\\s*('[^']*'|\"[^\"]*\"|[^,'\"]*)\\s*(,|$)");

  private ParameterLine() {}

  /// @throws IllegalArgumentException quotes the line and says what is wrong with it
  public static Parameter parse(String line) {
    Matcher match = LINE.matcher(line);
    if (!match.matches()) {
      throw wrong(line, "it needs a name, a type and a range");
    }
    String name = match.group(1);
    String range = match.group(3);
    Optional<String> condition = Optional.ofNullable(match.group(4));
    try {
      return switch (match.group(2)) {
        case "float", "int" -> numeric(name, match.group(2).equals("int"), range, condition, line);
        case "choice" -> choice(name, range, condition, line);
        default ->
            throw wrong(
                line, "the type '%s' is none of float, int, choice".formatted(match.group(2)));
      };
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains(line) ? e : wrong(line, message);
    }
  }

  private static Parameter numeric(
      String name, boolean whole, String text, Optional<String> condition, String line) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw wrong(line, "the range '%s' is not of the form low..high".formatted(text));
    }
    Spacing spacing = Spacing.LINEAR;
    Optional<Choice> fallback = Optional.empty();
    Matcher option = OPTION.matcher(range.group(3));
    int read = 0;
    while (option.find() && option.start() == read) {
      if (option.group(1) == null && option.group(2).equals("default")) {
        fallback = Optional.of(ChoiceText.read(option.group(3)));
      } else if (!spacing.equals(Spacing.LINEAR)) {
        throw wrong(line, "a range has log or a step, not both");
      } else {
        spacing = option.group(1) != null ? Spacing.LOG : Spacing.step(number(option.group(3)));
      }
      read = option.end();
    }
    if (!range.group(3).substring(read).isBlank()) {
      throw wrong(line, "'%s' is not understood".formatted(range.group(3).substring(read).strip()));
    }
    Distribution distribution =
        whole
            ? new IntDistribution(whole(range.group(1)), whole(range.group(2)), spacing)
            : new FloatDistribution(number(range.group(1)), number(range.group(2)), spacing);
    return new Parameter(name, distribution, fallback, condition.map(Condition::parse));
  }

  private static Parameter choice(
      String name, String text, Optional<String> condition, String line) {
    Matcher fallback = DEFAULT.matcher(text);
    boolean hasDefault = fallback.matches();
    Matcher choice = CHOICE.matcher(hasDefault ? fallback.group(1) : text);
    List<Choice> choices = new ArrayList<>();
    int read = 0;
    while (read < choice.regionEnd() && choice.find() && choice.start() == read) {
      choices.add(ChoiceText.read(choice.group(1)));
      read = choice.end();
    }
    if (read < choice.regionEnd()) {
      throw wrong(line, "the choices '%s' are not understood".formatted(text));
    }
    return new Parameter(
        name,
        new CategoricalDistribution(choices),
        hasDefault ? Optional.of(ChoiceText.read(fallback.group(2))) : Optional.empty(),
        condition.map(Condition::parse));
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isInfinite(number)) {
        throw new IllegalArgumentException(
            "'" + text + "' is too large: the largest number is " + Double.MAX_VALUE);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a number", e);
    }
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
    }
  }

  private static IllegalArgumentException wrong(String line, String why) {
    return new IllegalArgumentException(
        "The parameter '%s' is not understood: %s. Write for instance 'lr float 1e-5..1e-1 log' or "
                .formatted(line.strip(), why.replaceAll("\\.$", ""))
            + "'mode choice fast,slow'.");
  }

  /// The line that reads back as the same parameter.
  public static String write(Parameter parameter) {
    StringBuilder line =
        new StringBuilder(parameter.name()).append(' ').append(domain(parameter.distribution()));
    parameter.defaultValue().ifPresent(v -> line.append(" default ").append(ChoiceText.write(v)));
    parameter.condition().ifPresent(c -> line.append(" if ").append(c));
    return line.toString();
  }

  /// What a parameter can be, as its line says it.
  static String domain(Distribution distribution) {
    return switch (distribution) {
      case FloatDistribution d ->
          "float "
              + Choice.of(d.low()).text()
              + ".."
              + Choice.of(d.high()).text()
              + spacing(d.spacing(), false);
      case IntDistribution d -> "int " + d.low() + ".." + d.high() + spacing(d.spacing(), true);
      case CategoricalDistribution d ->
          "choice " + String.join(",", d.choices().stream().map(ChoiceText::write).toList());
    };
  }

  private static String spacing(Spacing spacing, boolean whole) {
    return switch (spacing) {
      case Spacing.Linear _ -> "";
      case Spacing.Log _ -> " log";
      case Spacing.Stepped(double step) ->
          " step " + (whole ? Long.toString((long) step) : Choice.of(step).text());
    };
  }
}
