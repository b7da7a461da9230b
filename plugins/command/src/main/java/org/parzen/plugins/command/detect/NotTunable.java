package org.parzen.plugins.command.detect;

import java.util.Locale;
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
              + "|\\b(?:show|print|display|output)\\b.{0,20}\\b(?:version|licen[sc]e|copyright)\\b|\\bverbos(?:e|ity)\\b(?! -\\w)"
              + "|\\b(?:log(?:ging)?|debug(?:ging)?|message|warning) level\\b|\\blogging threshold\\b|\\blevels? of (?:log|debug|message|warning)"
              + "|\\bsystem messages\\b|\\bdebugging output\\b|\\blogs? at or above\\b|\\b(?:quiet|silent)"
              + " mode).*");

  /// Does nothing, and is there for old callers only.
  private static final Pattern OUT_OF_USE =
      Pattern.compile(
          "(?i)\\W*(?:(?:this )?(?:option|flag) (?:is )?)?(?:now )?(?:(?:deprecated|depreciated) and )?(?:ignored|unused|not used|dummy|deprecated|obsolete|backwards?[ -]compatib\\w*)\\b.*");

  private static final Pattern HELP = Pattern.compile("(?i)\\bhelp\\b");

  private static final Pattern GENERAL_HELP = Pattern.compile("(?i)(?:[\\w-]+ ){0,2}help");

  /// Their values say which things are meant, however these are counted.
  private static final Pattern CHOOSING_NAME =
      Pattern.compile("--(?:delete|remove|insert|append|replace|exclude|include|select)(?:-.*)?");

  private NotTunable() {}

  static boolean matches(OptionEntry entry) {
    boolean help =
        (entry.head().flag().equals("-h") && HELP.matcher(entry.text()).find())
            || GENERAL_HELP.matcher(entry.clause()).matches();
    boolean chosen =
        entry.head().value().isPresent()
            && CHOOSING_NAME.matcher(entry.head().flag()).matches()
            && !StatedChoices.areThere(entry);
    return chosen
        || help
        || entry.head().flags().stream().anyMatch(NotTunable::isName)
        || isColour(entry)
        || OUT_OF_USE.matcher(entry.text()).matches()
        || entry.head().value().filter(v -> v.word().equals("ignored")).isPresent()
        || isLogLevel(entry)
        || CLAUSE.matcher(entry.clause()).matches();
  }

  /// `--syslog LEVEL`
  private static boolean isLogLevel(OptionEntry entry) {
    return entry.head().flag().endsWith("log")
        && entry
            .head()
            .value()
            .filter(v -> v.word().toLowerCase(Locale.ROOT).contains("level"))
            .isPresent();
  }

  private static boolean isName(String flag) {
    return NAME.matcher(flag).matches()
        || SAYING.matcher(flag.replaceAll("(?<=\\w)[_.]", "-")).matches();
  }

  private static boolean isColour(OptionEntry entry) {
    return entry.head().flags().stream().anyMatch(flag -> COLOUR.matcher(flag).matches())
        && !StatedChoices.areThere(entry);
  }
}
