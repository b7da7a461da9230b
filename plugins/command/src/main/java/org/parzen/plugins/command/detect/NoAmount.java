package org.parzen.plugins.command.detect;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Values that are written with digits and are no amounts: what only tells things apart (ports,
/// users, descriptors, versions), points in time, hexadecimal digits, pairs and addresses, sizes of
/// pictures, spans of time that must have a unit. A range of numbers holds none of them.
final class NoAmount {
  private static final Pattern TELLING_APART =
      Pattern.compile(
          ".*\\b(?:[ugp]id|ppid|port|fd|signal|exit ?(?:code|status)|serial|timestamp|year|genre|version(?: min)?)");
  private static final Pattern TELLS_APART =
      Pattern.compile(
          "(?i)\\b(?:process|user|group|thread|device) ids?\\b|\\b[ugp]id\\b|\\bfile descriptor\\b|\\bfds?\\b"
              + "|\\bport (?:number|to|on|for|of)\\b|^(?:[\\w/-]+ ){0,3}port$|\\b(?:serial|type|segment|domain|instance|room|file) number\\b|\\balgorithm [A-Z]+\\b|\\bflags for\\b|\\bnames?$|\\bgiven? \\w+ number\\b"
              + "|^(?:delete|remove|move) an?\\b"
              + "|\\bexit (?:code|status)\\b|\\bsend signal\\b|\\bsignal number\\b"
              + "|^(?:(?:give|specify|set|use) )?(?:the )?names? (?:of|for)\\b"
              + "|^(?:[\\w-]+ ){0,2}(?:file|directory|folder)s?$");

  /// Counts things, whatever these are.
  private static final Pattern COUNTS =
      Pattern.compile("(?i)\\b(?:numbers? of|how many|max(?:imum|imal)?|min(?:imum|imal)?)\\b");

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?i)\\b(?:since|until)\\b.{0,20}\\btime\\b|\\btime (?:at which|when|of (?:day|the)\\b)"
              + "|\\b(?:specified|given) time\\b|\\btime ?stamp\\b|\\bdates?\\b|\\bmodified[ -]since\\b");
  private static final Pattern NAMED_MOMENT =
      Pattern.compile(".*(?:\\b(?:begin|start|end|stop|current) time| since| until| date)");
  private static final Pattern WRITTEN_MOMENT =
      Pattern.compile("YY(?:YY)?-?MM|\\bHH\\W{1,3}MM|\\bhh:mm|(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d)");

  private static final Pattern HEX =
      Pattern.compile(
          "(?i)\\bhex(?:adecimal)? (?:\\w+ )?(?:number|string|value|pattern|bytes|digits?)\\b|\\(octal\\)");

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)\\b(?:WxH|width ?x ?height|<w(?:idth)?>x<h(?:eight)?>)\\b|\\be\\.g\\.,? \\d+x\\d+");

  private static final Pattern UNIT_WANTED =
      Pattern.compile(
          "(?i)\\bunits? (?:is|are) required\\b|\\bunits? supported\\b|\\bsupported units\\b"
              + "|\\b(?:e\\.g\\.?|examples?|such as|like):?,? [`'\"]?\\d+(?:ns|us|µs|ms|s|m|h)\\b");

  /// A plain number will do.
  private static final Pattern UNIT_NOT_WANTED =
      Pattern.compile(
          "(?i)\\boptional(?:ly)? (?:\\w+ ){0,3}(?:units?|suffix(?:es)?)\\b|\\b(?:unit|suffix) is (?:optional|omitted)\\b"
              + "|\\bpositive (?:integer|number)\\b|\\b(?:no|without (?:an? )?|optional) (?:unit|suffix)\\b"
              + "|\\bseconds (?:by default|are assumed|if)\\b|\\bmust be an? (?:whole number|integer)\\b");

  private static final Pattern SPAN_OF_TIME = Pattern.compile("(?i)[\\[<]*duration[>\\]]*");
  private static final Pattern UNIT_SAID =
      Pattern.compile("(?i)(?:sec(?:ond)?s?|minutes?|hours?|days?|\\bm?s)\\b");

  /// Each one is a thing of its own, and there may be several.
  private static final Pattern REPEATED =
      Pattern.compile(
          "(?i)\\b(?:specif|suppl|giv|us|pass|provid|set|appear)\\w*\\b.{0,30}\\b(?:multiple|several|many) times\\b"
              + "|\\bmore than once\\b|\\brepeat(?:able|ed) (?:option|flag|argument)\\b");

  private NoAmount() {}

  /// Whether the value is none, as far as the text shows.
  static boolean is(OptionEntry entry) {
    String word = entry.head().value().map(Value::word).orElse("");
    return tellsApart(entry)
        || (NamedValue.isThing(entry) && !NamedValue.isNumber(entry))
        || isMoment(entry, word)
        || REPEATED.matcher(entry.text()).find()
        || HEX.matcher(entry.text()).find()
        || PICTURE.matcher(entry.text()).find()
        || isCompound(entry, word)
        || needsUnit(entry, word);
  }

  /// A range, or a word that says so, shows that one number will do.
  private static boolean isCompound(OptionEntry entry, String word) {
    return StatedDefault.isCompound(entry)
        && !word.contains(",")
        && (ValueWord.of(word) == ValueWord.WORD || !StatedRange.of(entry.text()).isClosed());
  }

  private static boolean tellsApart(OptionEntry entry) {
    String name = words(entry.head().flag());
    boolean named = TELLING_APART.matcher(name).matches();
    return named
        || (!COUNTS.matcher(entry.clause()).find() && TELLS_APART.matcher(entry.clause()).find());
  }

  /// `--exit-code` and `--exit_code` as words behind a blank.
  private static String words(String flag) {
    return " " + flag.replaceAll("[-_.]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isMoment(OptionEntry entry, String word) {
    boolean counted =
        ValueWord.of(word) == ValueWord.WHOLE || StatedRange.of("(" + word + ")").isClosed();
    return WRITTEN_MOMENT.matcher(entry.text()).find()
        || (!counted && NAMED_MOMENT.matcher(words(entry.head().flag())).matches())
        || (!counted && MOMENT.matcher(entry.clause()).find());
  }

  private static boolean needsUnit(OptionEntry entry, String word) {
    boolean span = SPAN_OF_TIME.matcher(word).matches();
    return !UNIT_NOT_WANTED.matcher(entry.text()).find()
        && (UNIT_WANTED.matcher(entry.text()).find() || (span && isLeftOpen(entry)));
  }

  private static boolean isLeftOpen(OptionEntry entry) {
    return (StatedDefault.hasUnitOfTime(entry) || !UNIT_SAID.matcher(entry.clause()).find());
  }
}
