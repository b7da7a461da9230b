package org.parzen.plugins.command.detect;

import java.util.regex.Pattern;

/// Options that only say something or change what is said: help, version, verbosity.
final class NotTunable {
  private static final Pattern NAME =
      Pattern.compile(
          "-{1,2}(?:\\?|NUM|NUMBER|(?:[\\w-]*-)?help(?:-.*|all)?|(?:long|full|short)help|(?:[\\w-]+-)?usage|(?:show-)?version|licen[sc]e|credits|explain|"
              + "verb|verbos.*|v{2,}|(?:[\\w-]*-)?(?:quiet|silent)|debug|brief|copyright|about|man|info)");

  /// What is said and how it looks, also with underscores or full stops in the name.
  private static final Pattern SAYING =
      Pattern.compile(
          "-{1,2}(?:(?:[\\w-]+-)?verbosity|log-(?:fatal|debug)|(?:[\\w-]+-)?(?:log|logging|debug|trace|console|message|msg|warning|verbosity)-?(?:[\\w-]+-)?(?:level|format)"
              + "|stderr-?threshold)");

  /// One that states no words for its value.
  private static final Pattern COLOUR =
      Pattern.compile("-{1,2}colou?r(?:-?(?:mode|output|scheme))?");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i).*(?:\\b(?:this|give|brief|detailed|print|show|display|list|short|long)\\b.{0,20}\\bhelp\\b|\\bhelp"
              + " (?:message|text|screen|information)"
              + "|\\b(?:show|print|display|output)\\b.{0,20}\\b(?:version|licen[sc]e|copyright)\\b|\\bverbos(?:e|ity)\\b"
              + "|\\b(?:log(?:ging)?|debug(?:ging)?|message|warning) level\\b|\\blogging threshold\\b|\\blevels? of (?:log|debug|message|warning)"
              + "|\\bsystem messages\\b|\\bdebugging output\\b|\\blogs? at or above\\b|\\b(?:quiet|silent)"
              + " mode).*");

  /// Without a value, an option that ends the program does nothing else.
  private static final Pattern ENDS = Pattern.compile("(?i).*\\band (?:exit|quit)\\b.*");

  /// Does nothing, and is there for old callers only.
  private static final Pattern OUT_OF_USE =
      Pattern.compile(
          "(?i)\\W*(?:(?:this )?(?:option|flag) (?:is )?)?(?:now )?(?:(?:deprecated|depreciated) and )?(?:ignored|unused|not used|dummy|deprecated|obsolete|backwards?[ -]compatib\\w*)\\b.*");

  /// An option without value that says so or is called so only tells something.
  private static final Pattern TELLS =
      Pattern.compile(
          "(?i)(?:version|help|usage|(?:be )?(?:more )?(?:quiet|silent|verbose)|(?:don't|do not|never) (?:print|show|display|output)|(?:an? )?(?:alias|synonym|shorthand)|same as|(?:print|show|display|list|dump|report|log|output|emit)s?)\\b(?!-).*");

  /// What is told is limited: `show output to this number of digits (default: 8)`.
  private static final Pattern LIMITED = Pattern.compile("(?i).*\\bnumber of\\b.*");

  private static final Pattern TELLING_NAME =
      Pattern.compile(
          "--(?:list|print|show|dump|display|report|log|dry-run|stat(?:istic)?s|test)(?:-.*)?");

  /// What these mean where the text does not say it.
  private static final Pattern BY_CUSTOM = Pattern.compile("-[hvVq]");

  private static final Pattern HELP = Pattern.compile("(?i)\\bhelp\\b");

  private static final Pattern GENERAL_HELP = Pattern.compile("(?i)(?:[\\w-]+ ){0,2}help");

  /// Takes a value for which the text has no word.
  private static final Pattern TEXT_NAME =
      Pattern.compile("--(?!no-).*[-_](?:path|file|dir|prefix|suffix|title|format)");

  /// Their values say which things are meant, however these are counted.
  private static final Pattern CHOOSING_NAME =
      Pattern.compile("--(?:delete|remove|insert|append|replace|exclude|include|select)(?:-.*)?");

  private NotTunable() {}

  static boolean matches(OptionEntry entry) {
    boolean textWithoutWord =
        entry.head().value().isEmpty() && TEXT_NAME.matcher(entry.head().flag()).matches();
    boolean help =
        (entry.head().flag().equals("-h") && HELP.matcher(entry.text()).find())
            || GENERAL_HELP.matcher(entry.clause()).matches();
    boolean quality = entry.head().flag().equals("-q") && !entry.head().value().isEmpty();
    boolean bare =
        entry.text().isEmpty() && !quality && BY_CUSTOM.matcher(entry.head().flag()).matches();
    boolean chosen =
        !entry.head().value().isEmpty() && CHOOSING_NAME.matcher(entry.head().flag()).matches();
    return textWithoutWord
        || chosen
        || bare
        || help
        || entry.head().flags().stream().anyMatch(NotTunable::isName)
        || isColour(entry)
        || OUT_OF_USE.matcher(entry.text()).matches()
        || entry.head().value().filter(v -> v.word().equals("ignored")).isPresent()
        || CLAUSE.matcher(entry.clause()).matches()
        || (entry.head().value().filter(value -> !value.optional()).isEmpty()
            && ENDS.matcher(entry.clause()).matches())
        || (entry.head().value().isEmpty() && tells(entry));
  }

  private static boolean isName(String flag) {
    return NAME.matcher(flag).matches()
        || SAYING.matcher(flag.replaceAll("(?<=\\w)[_.]", "-")).matches();
  }

  private static boolean isColour(OptionEntry entry) {
    return entry.head().flags().stream().anyMatch(flag -> COLOUR.matcher(flag).matches())
        && (entry.head().value().isEmpty() || !StatedChoices.areThere(entry));
  }

  private static boolean tells(OptionEntry entry) {
    boolean limited = StatedDefault.isNumeric(entry) && LIMITED.matcher(entry.clause()).matches();
    return (TELLS.matcher(entry.clause()).matches() && !limited)
        || TELLING_NAME.matcher(entry.head().flag()).matches();
  }
}
