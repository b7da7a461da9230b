package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.ValueDomain.Numeric;
import org.parzen.plugins.command.detect.ValueDomain.OneOf;

/// Finds what can become a parameter in a command that was pasted: `-crf 23`, `--lr=0.01`, `-O3`,
/// the 3 of `x=3,y=4`, the 800 of `-b:v 800k`, and words that a help text lists as choices.
public final class CommandTokens {
  private static final String DIGITS = "(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?";

  /// A number in an argument, perhaps with a unit; no part of a word, date, time, path or
  /// placeholder.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w./{%$-])(-?"
              + DIGITS
              + ")(?=(?:[kKmMgG]i?[bB]?|ms|s|%|dB|Hz|kHz)?(?:$|[\\s,;:)\\]}|@+]))");

  private static final Pattern ATTACHED = Pattern.compile("-[A-Za-z]+(" + DIGITS + ")");
  private static final Pattern LEVEL = Pattern.compile("-(\\d{1,2})");
  private static final Pattern TIME = Pattern.compile("\\d+:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?");
  private static final Pattern KEY = Pattern.compile("(-{0,2}[A-Za-z_][\\w.-]*)\\s*[=:]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_]\\w*)(?:}|\\?)");
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("true", "false"),
          List.of("True", "False"),
          List.of("on", "off"),
          List.of("yes", "no"));

  private final List<String> command;
  private final List<FlagProposal> known;
  private final Set<String> names;
  private final List<CommandToken> tokens = new ArrayList<>();

  private CommandTokens(List<String> command, List<FlagProposal> known) {
    this.command = command;
    this.known = known;
    this.names = placeholders(command);
  }

  /// What can become a parameter in `command`, in order.
  ///
  /// @param command the program and its arguments, with placeholders where there are some already
  /// @param known what the help text of the program says; may be empty
  public static List<CommandToken> of(List<String> command, List<FlagProposal> known) {
    CommandTokens found = new CommandTokens(command, known);
    for (int i = ProgramWords.of(command).size(); i < command.size(); i++) {
      found.argument(i);
    }
    return List.copyOf(found.tokens);
  }

  /// The names in the placeholders of a command.
  static Set<String> placeholders(List<String> command) {
    Set<String> names = new TreeSet<>();
    for (String argument : command) {
      Matcher name = PLACEHOLDER.matcher(argument);
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }

  private void argument(int index) {
    String argument = command.get(index);
    int equals = argument.indexOf('=');
    boolean joined = argument.startsWith("-") && equals > 0;
    if (joined && isWord(index, argument.substring(0, equals), equals + 1)) {
      return;
    }
    if (!joined && follows(index) && isWord(index, command.get(index - 1), 0)) {
      return;
    }
    Matcher level = LEVEL.matcher(argument);
    Matcher attached = ATTACHED.matcher(argument);
    if (level.matches() && !isNegative(index)) {
      number(index, level.start(1), level.end(1), "level");
    } else if (attached.matches()) {
      number(index, attached.start(1), attached.end(1), argument.substring(0, attached.start(1)));
    } else if (!argument.contains("://") && !TIME.matcher(argument).find()) {
      numbers(index, argument);
    }
  }

  /// Whether the argument before is an option that may have this one as its value.
  private boolean follows(int index) {
    String before = command.get(index - 1);
    return before.matches("--?[A-Za-z][\\w:.-]*");
  }

  /// Whether `-6` is the value of the option before it: a letter alone, as in `gzip -c -6`, must be
  /// known to have one.
  private boolean isNegative(int index) {
    String before = command.get(index - 1);
    boolean letter = before.matches("-[A-Za-z]");
    return follows(index)
        && (!letter || proposal(before).filter(p -> p.domain() instanceof Numeric).isPresent());
  }

  /// Adds a word whose choices are known.
  private boolean isWord(int index, String flag, int start) {
    String word = command.get(index).substring(start);
    Optional<List<String>> choices =
        proposal(flag)
            .map(FlagProposal::domain)
            .filter(OneOf.class::isInstance)
            .map(domain -> ((OneOf) domain).words())
            .filter(words -> words.contains(word))
            .or(() -> PAIRS.stream().filter(pair -> pair.contains(word)).findFirst());
    choices.ifPresent(
        words ->
            add(index, start, start + word.length(), flag, new OneOf(words, Optional.of(word))));
    return choices.isPresent();
  }

  private void numbers(int index, String argument) {
    Matcher number = NUMBER.matcher(argument);
    while (number.find()) {
      String name = follows(index) ? command.get(index - 1) : "value";
      Matcher key = KEY.matcher(argument).region(0, number.start());
      while (key.find()) {
        name = key.group(1);
      }
      number(index, number.start(1), number.end(1), name);
    }
  }

  private void number(int index, int start, int end, String flag) {
    String text = command.get(index).substring(start, end);
    boolean whole = text.matches("-?\\d+");
    double typed = Double.parseDouble(text);
    Optional<Numeric> stated =
        proposal(flag.equals("level") ? LevelFlags.FLAG : flag)
            .map(FlagProposal::domain)
            .filter(Numeric.class::isInstance)
            .map(Numeric.class::cast)
            .filter(number -> number.stated().contains(typed));
    add(
        index,
        start,
        end,
        flag,
        new Numeric(
            whole && stated.map(Numeric::whole).orElse(true),
            stated.map(Numeric::stated).orElseGet(() -> usual(flag, text)),
            OptionalDouble.of(typed)));
  }

  /// Levels are digits: more of them would be several flags, `-13` the same as `-1 -3`.
  private static Span usual(String flag, String text) {
    boolean isLevel = flag.equals("level") && text.length() == 1;
    return isLevel ? Span.of(text.equals("0") ? 0 : 1, 9) : Span.OPEN;
  }

  private Optional<FlagProposal> proposal(String flag) {
    return known.stream().filter(p -> p.spellings().contains(flag)).findFirst();
  }

  private void add(int index, int start, int end, String flag, ValueDomain domain) {
    String name = ParameterName.of(flag, names);
    names.add(name);
    String text = command.get(index).substring(start, end);
    tokens.add(new CommandToken(index, start, end, text, name, domain));
  }
}
