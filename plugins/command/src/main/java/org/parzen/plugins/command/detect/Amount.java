package org.parzen.plugins.command.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Words that make an amount of a value: in the name of an option, at the start of its description,
/// or anywhere in it.
final class Amount {
  /// Words that make a number of a value of which nothing else is known.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)\\b(?:number|maximum|minimum|max|min|size|threshold|limit|length|width|height|weight|level|rate|"
              + "ratio|factor|fraction|percent(?:age)?|tolerance|probability|penalty|score|(?:bit|sample|frame)-?rate|frequency|count|"
              + "degree|bits|depth|scale|gain|radius|interval|period|iterations|epochs|steps|coefficient|(?:in|per)"
              + " (?:nano|micro|milli)?sec(?:ond)?s?|bytes|this (?:many|much)|(?:first|last|every|skip) n)\\b");

  /// What is a number where an option or its value is called so.
  private static final Pattern CALLED =
      Pattern.compile(
          "(?i).*(?<![a-z])(?:pct|strength|sensitivity|contrast|brightness|saturation|gamma|opacity|volume|delay|latency"
              + "|lifetime|cutoff|multiplier|divisor|denominator|numerator|exponent|amount|capacity|budget|quota|density"
              + "|thickness|spacing|margin|buckets|slots|bandwidth|concurrency|parallelism|burst|backlog"
              + "|overlap|stride|dimensions?|temperature|concentration|deviation|sigma|epsilon|lambda|momentum|dropout"
              + "|thresh|ttl|mtu|hops|deadline|eps[a-z]{0,3}|accuracy)[>\\]]*");

  /// `rate of it (kbps)`.
  private static final Pattern UNIT_IN_BRACKETS =
      Pattern.compile(
          "(?<=\\s)\\((?:in )?(?:pct|%|percent|[mun]s|(?:[munµ]|milli|micro|nano)?sec(?:onds?|s)?|minutes|hours|[kKMGT]i?[bB]|[kKM]?bps|[kKMG]?Hz|dB|pixels?|px"
              + "|bits?|bytes|(?:pixel )?lines|picoseconds|characters|columns|rows|frames|samples|points|[cm]m|inches|[ld]pi|degrees|Angstroms?)\\)(?=\\s*(?:$|[.,;\\[(]))");

  /// `Chunk size`, and nothing else.
  private static final Pattern SIZE =
      Pattern.compile("(?i)(?:[\\w-]+ ){0,3}(?:size|length|width|height|depth|count)");

  private static final Pattern SO_MANY = Pattern.compile("(?i)\\b(?:this|so) many\\b");

  private static final Pattern OFFSET = Pattern.compile("(?i)\\boffset\\b");

  private static final Pattern BEGINS_AS_AMOUNT =
      Pattern.compile(
          "(?i)(?:set |the |specify |use )*(?:max(?:imum)?|min(?:imum|imal)?|(?:number|size|amount|length|width|height|percentage|degree) of|(?:tolerance|threshold|cut-?off|penalty) (?:for|of|on|to|in)|how"
              + " (?:many|much|long)|(?:milli|micro)?seconds|(?:kilo|mega)?bytes|minutes)\\b.*");

  private static final Pattern AMOUNT_AT_END =
      Pattern.compile(
          "(?i).*\\b(?:threshold|limit|tolerance|probability|penalty|factor|interval|timeout|multiplier|divisor"
              + "|denominator|coefficient|deviation|cost|(?<!aspect )ratio)(?: to [`'\"<]?\\w+[`'\">]?)?(?:,.*)?$");

  /// `Maximum length of it`, no `maximum compression`.
  private static final Pattern EXTREME =
      Pattern.compile(
          "(?i)(?:the )?(?:max(?:imum|imal|\\.)?|min(?:imum|imal|\\.)?) (?!compress|quality|speed|effort|output|security"
              + "|verbos|likelihood|parsimony|entropy).*");

  /// What is so counted, besides amounts.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\b(?:coverage|distance|cost|threads|hits|gaps?|drop|matches|alignments|overlap|differences?|mismatches)\\b");

  private static final Pattern UNIT_LAST =
      Pattern.compile(
          "(?i)(?!show|print|list|display|output|report).*\\bin (?:(?:nano|micro|milli)?sec(?:ond)?s?|minutes|hours|(?:kilo|mega)?bytes|[kKMGT]i?B|pixels|percent|ms|bits)");

  /// What is chosen and not measured.
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?i)\\b(?:mode|type|method|format|algorithm|style|function|strategy|scheme|policy|matrix|file|name|colou?r|table|profile|model)s?\\b");

  private static final Pattern CHOSEN_FIRST =
      Pattern.compile(
          "(?i)(?:select|choose|set|define|give|specify)s? (?:an? |the )?(?:[\\w-]+ )?"
              + "(?:mode|type|method|format|algorithm|style|function|strategy|scheme|policy)\\b.*");

  private static final Pattern LITERAL_NUMBER =
      Pattern.compile("(?![01]$)-?\\d+(?:\\.\\d+)?(?:e\\d+)?|'-?[\\d.]+'");

  /// `--level_2` is the second of several.
  private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]+ \\d+(?=\\s)");

  private Amount() {}

  /// Whether the description names one.
  static boolean isNamed(OptionEntry entry) {
    return AMOUNT.matcher(entry.clause()).find();
  }

  /// Whether the option or its value is called so.
  static boolean isCalledSo(OptionEntry entry) {
    String name = NUMBERED.matcher(name(entry)).replaceAll(" ");
    return AMOUNT.matcher(name).find()
        || isOffset(entry)
        || names(entry).anyMatch(CALLED.asMatchPredicate());
  }

  /// As a word for a value alone it may be a place in a file: then the description has to say it.
  private static boolean isOffset(OptionEntry entry) {
    boolean said = OFFSET.matcher(entry.clause()).find();
    return entry.head().flags().stream().anyMatch(flag -> flag.endsWith("offset"))
        || (said && OFFSET.matcher(name(entry)).find());
  }

  /// Whether the description begins with one.
  static boolean isFirst(OptionEntry entry) {
    return BEGINS_AS_AMOUNT.matcher(entry.clause()).matches();
  }

  /// Whether the description begins with what is largest or smallest.
  static boolean isExtreme(OptionEntry entry) {
    return EXTREME.matcher(entry.clause()).matches();
  }

  /// Whether that is the largest or smallest number of something.
  static boolean isExtremeNumber(OptionEntry entry) {
    String rest = entry.clause().replaceFirst("(?i)^(?:the )?\\S+", "");
    return isExtreme(entry) && (AMOUNT.matcher(rest).find() || COUNTED.matcher(rest).find());
  }

  /// Whether the description ends with one: `Motion detection threshold`.
  static boolean isLast(OptionEntry entry) {
    return AMOUNT_AT_END.matcher(entry.clause()).matches();
  }

  /// Whether the description ends with its unit: `Connect timeout in seconds`.
  static boolean endsWithUnit(OptionEntry entry) {
    return UNIT_LAST.matcher(entry.clause()).matches();
  }

  /// Whether a value of which little else is known is one.
  static boolean isLikely(OptionEntry entry) {
    return (isCalledSo(entry) && !CHOSEN_FIRST.matcher(entry.clause()).matches())
        || NamedValue.isNumber(entry)
        || isFirst(entry)
        || isLast(entry)
        || SIZE.matcher(entry.clause()).matches()
        || SO_MANY.matcher(entry.clause()).find()
        || hasUnitInBrackets(entry)
        || entry.head().value().filter(Amount::isLiteral).isPresent();
  }

  /// Whether the description has its unit in brackets: `rate of it (kbps)`.
  static boolean hasUnitInBrackets(OptionEntry entry) {
    return UNIT_IN_BRACKETS.matcher(entry.text()).find();
  }

  /// Whether what is named last is measured and not chosen: `mode width`, but not `rate control
  /// mode`.
  static boolean isMeasured(OptionEntry entry) {
    return last(AMOUNT, entry.clause()) > last(CHOSEN, entry.clause());
  }

  /// Where the last word of a kind is; -1 where there is none.
  private static int last(Pattern words, String clause) {
    Matcher word = words.matcher(clause);
    int last = -1;
    while (word.find()) {
      last = word.start();
    }
    return last;
  }

  /// `--max-age=512`, a default in the place of a word.
  private static boolean isLiteral(Value value) {
    return (value.joint() == Joint.EQUALS || value.word().startsWith("'"))
        && LITERAL_NUMBER.matcher(value.word()).matches();
  }

  private static Stream<String> names(OptionEntry entry) {
    OptionHead head = entry.head();
    return Stream.concat(head.flags().stream(), head.value().map(Value::word).stream());
  }

  /// The spellings and the word for the value, in words.
  static String name(OptionEntry entry) {
    String word = entry.head().value().map(Value::word).orElse("");
    return (String.join(" ", entry.head().flags()) + " " + word).replaceAll("[-_]+", " ");
  }
}
