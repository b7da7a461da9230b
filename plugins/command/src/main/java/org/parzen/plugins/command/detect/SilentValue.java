package org.parzen.plugins.command.detect;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Signs that an option takes a value, although no word for one stands behind its spelling.
final class SilentValue {
  /// `password file`, `Fasta file containing the reads`: a thing and no deed.
  private static final Pattern THING =
      Pattern.compile(
          "(?i)(?:(?:an?|the|set|specify|use|give)\\s+)*(?:(?!(?:an?|the|all|as|than|similar|between|in|on|by|of|with|for|to|from|against|only|each|every|when|if)\\s)[\\w./+-]+\\s+){0,3}?(?:file ?names?|files?|(?:sub-?)?director(?:y|ies)|folder|path(?:name)?"
              + "|prefix|suffix|password|passphrase|pass phrase|(?:format|query|command) string|(?:file|base|host|user)?name|colou?r"
              + "|host(?:name)?|url|identifier|genome|database)"
              + "(?:$|[,:]? (?:of|for|in|to(?! std)|with|containing|in which|where|from which|that|which|describing|listing|holding|used|name|path)\\b.*)");

  /// What an option does that begins so: `Ignore the file name`.
  private static final Set<String> DEEDS =
      Set.of(
          ("do not always never also only no if when enable disable allow force try keep skip ignore turn add remove"
                  + " delete create overwrite append treat follow include exclude check test compress decompress convert"
                  + " suppress omit strip sort reverse process preserve assume update replace merge generate make save"
                  + " pause terminate find reuse produce touch concatenate parse bind operate store match get mask insert"
                  + " modify compile assemble attempt embed spell index sync flush reset cut unpack pack build upload"
                  + " download read write print show list display watch perform run start stop copy move rename link"
                  + " limit validate verify preprocess exit quit abort fail rebuild extract split invert load open close"
                  + " lock retain unlink truncate search scan warn encrypt decrypt send accept reject require assign apply"
                  + " compute calculate demangle resolve enclose expand capitalize change don't quiet quietly recursive recursively recurse")
              .split(" "));

  private static final Pattern USE =
      Pattern.compile(
          "(?i)uses? (?:only|no|the same|all|binary|a single|short|long|full|relative|absolute)\\b.*");

  private static final Pattern LIST =
      Pattern.compile("(?i)(?:an? |the )?(?:comma[- ]separated )?list of\\b.*");

  /// `smaller than the given threshold`, `with the specified mask`.
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i).*\\b(?:the|this|an?) (?:given|specified) (?!files?\\b(?! (?:as|for|instead))|input|arguments?\\b|command|order)\\w+(?: \\w+)?"
              + "|(?i).*\\b(?:the following|these) (?:\\w+ )?\\w+"
              + "|(?i)(?!use).* (?:address|port|host|server|device|file|value|size|number|name|mode|font|program|line|command) to (?:use|run|execute)");

  /// `set an option: <name>=<value>`, `set an option (NAME=VALUE)`.
  private static final Pattern PATTERN_LAST =
      Pattern.compile(".*: <[\\w-]+>(?:[=:]<[\\w-]+>)*|.*\\([A-Z][A-Z_]*=[A-Z][A-Z_]*\\)\\.?");

  /// A line that is nothing but a type: `- (INTEGER)`.
  private static final Pattern TYPE =
      Pattern.compile("(?:[-*]\\s*)?\\(?(?:STRING|INTEGER|INT|FLOAT|DOUBLE|NUMBER|FILE)\\)?\\.?");

  /// `(default "out")`, `Default = both`, `[default: text]`.
  private static final Pattern DEFAULT =
      Pattern.compile(
          "(?i)[(\\[]\\s*(?:the )?defaults?(?: value)?(?: is| to|\\s*[:=])?\\s*[`'\"]?([#\\w+/-]+(?:\\.[\\w+/-]+)*)[`'\"]?\\s*[)\\]]"
              + "|\\bdefault:? (-\\w+) (?:setting|value)"
              + "|\\bdefault(?:s|\\s+value)?\\s*(?:[:=]|is)\\s*[`'\"]?([#\\w+/-]+(?:\\.[\\w+/-]+)*)[`'\"]?\\s*(?:\\.?$|\\.\\s|[;,)\\]])");

  private static final Pattern BOOLEAN =
      Pattern.compile(
          "(?i)on|off|true|false|yes|no|not|none|never|enabled?|disabled?|unset|set|active|inactive|y|n|t|f|nil|null|is|behaviou?r|0|1|mode|.*/.*");

  /// `10 for big`, `[1 - enable, 0 - disable]`.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "[\\[(]\\s*\\d\\s*-\\s*[a-z]\\w*[,;]\\s*\\d\\s*-\\s*[a-z].*|.*[\\[(]\\d - [a-z]+, \\d - [a-z]+[\\])].*");

  private static final Pattern ZERO_OR_ONE =
      Pattern.compile(
          "^(?:0 or 1|1 or 0|0/1|1/0)\\b|[(](?:1 or 0|0 or 1)[,)]|\\b[Ii]f set to [01],");

  private SilentValue() {}

  /// Whether one of these signs is there.
  static boolean isShown(OptionEntry entry) {
    return isThing(entry)
        || isList(entry)
        || GIVEN.matcher(entry.clause()).matches()
        || NUMBERED.matcher(entry.text()).matches()
        || PATTERN_LAST.matcher(entry.text()).matches()
        || entry.lines().stream().anyMatch(line -> TYPE.matcher(line).matches())
        || hasDefault(entry)
        || isUsedWithNumber(entry)
        || isAmount(entry);
  }

  /// Whether the value is several things: what the text says of one of them is no choice.
  static boolean isList(OptionEntry entry) {
    return LIST.matcher(entry.clause()).matches();
  }

  /// Whether the description says what 0 or 1 do: `1 or 0, default 0`, `if set to 1`.
  static boolean isZeroOrOne(OptionEntry entry) {
    return ZERO_OR_ONE.matcher(entry.text()).find();
  }

  /// Whether the description is the name of a file, a folder, or of something else that has one.
  static boolean isThing(OptionEntry entry) {
    return THING.matcher(entry.clause()).matches() && !isDeed(entry);
  }

  /// No switch begins with what is largest, and none is called a threshold.
  private static boolean isAmount(OptionEntry entry) {
    return !isDeed(entry)
        && (Amount.isExtreme(entry)
            || Amount.isLast(entry)
            || Amount.endsWithUnit(entry)
            || Amount.hasUnitInBrackets(entry));
  }

  private static boolean isDeed(OptionEntry entry) {
    String first = entry.clause().split("[^A-Za-z']", 2)[0].toLowerCase(Locale.ROOT);
    return USE.matcher(entry.clause()).matches()
        || DEEDS.contains(first)
        || DEEDS.contains(first.replaceFirst("s$", ""))
        || DEEDS.contains(first.replaceFirst("es$", ""))
        || DEEDS.contains(first.replaceFirst("ies$", "y"));
  }

  private static boolean hasDefault(OptionEntry entry) {
    Matcher stated = DEFAULT.matcher(entry.text());
    while (stated.find()) {
      String word =
          Stream.of(1, 2, 3).map(stated::group).filter(Objects::nonNull).findFirst().orElseThrow();
      boolean own = entry.head().flags().stream().anyMatch(flag -> flag.endsWith(word));
      if (!BOOLEAN.matcher(word).matches() && !own && !isDeed(entry)) {
        return true;
      }
    }
    return false;
  }

  /// `-q 1 = yes`, `default -m 20`, `of length >= -l`: the description writes the option with a
  /// number, or in the place of one.
  private static boolean isUsedWithNumber(OptionEntry entry) {
    return entry.head().flags().stream()
        .map(Pattern::quote)
        .anyMatch(
            flag ->
                Pattern.compile(
                        "(?<![\\w-])"
                            + flag
                            + "[ =]-?\\d|(?:[<>]=? ?|\\bup to )"
                            + flag
                            + "(?![\\w-])")
                    .matcher(entry.text())
                    .find());
  }
}
