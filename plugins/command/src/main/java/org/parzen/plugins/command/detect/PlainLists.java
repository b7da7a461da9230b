package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists of words that stand in a description without quotes and without a word that calls them
/// choices: `from a, b, c`, `(a/b/c)`, `[default=a, b, c]`, a sentence that is nothing but the
/// list.
final class PlainLists {
  private static final String WORD = "[a-z][\\w.+-]*";
  private static final String NOTE = "(?: \\([^()]*\\))?";

  private static final String KIND =
      "\\b(?i:mode|type|method|format|algorithm|style|metric|function|strategy|scheme|policy)s? ";

  private static final String NAME = "[A-Za-z][\\w.+-]*";

  /// `output format: TAB, XML (default: TAB)`
  private static final Pattern OF_KIND =
      Pattern.compile(
          KIND.stripTrailing() + ": (" + NAME + "(?:, " + NAME + ")+)(?=\\.?$|\\s*[(\\[])");

  /// `output format (TAB, XML)`, `type (small or fast, default small)`
  private static final Pattern KIND_IN_BRACKETS =
      Pattern.compile(
          KIND
              + "\\(("
              + NAME
              + "(?:(?:, (?:or )?|,? or )(?!default\\b)"
              + NAME
              + ")+)(?:[,;] default[^()]*)?\\)");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\((" + NAME + "(?:(?:, (?:or )?|,? or )" + NAME + ")+)\\)");

  /// `security level (noAuth|authOnly)`
  private static final Pattern PIPED =
      Pattern.compile("\\(([A-Za-z][\\w-]+(?:\\|[A-Za-z][\\w-]+)+)\\)(?=[\\s.,;]|$)");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?:sets?|selects?|choose|specify) (?:the |an? )?(?:[\\w-]+ ){0,2}?" + KIND + ".*");

  private static final List<Pattern> LISTS =
      List.of(
          // `from a, b, c`
          Pattern.compile(
              "\\bfrom ("
                  + WORD
                  + "(?:, "
                  + WORD
                  + "){2,}(?:,? or "
                  + WORD
                  + ")?)(?=\\.(?:\\s|$)|$| \\()"),
          // `set to a/b/c`, `(a/b/c)`
          Pattern.compile(
              "(?:\\(|\\bto |: )(" + WORD + "(?:/" + WORD + "){2,})(?=\\)|\\.(?:\\s|$)|$)"),
          // `use: GET/POST/HEAD`
          Pattern.compile(": ([A-Z]{2,}(?:/[A-Z]{2,}){2,})(?=\\.(?:\\s|$)|$)"),
          // `(A|B)`
          Pattern.compile("\\(([A-Z][A-Z0-9-]+(?:\\|[A-Z][A-Z0-9-]+)+)\\)"),
          // `(R|H|ALL)`
          Pattern.compile("\\(([A-Z][A-Z0-9-]*(?:\\|[A-Z][A-Z0-9-]*){2,})\\)"),
          // `type: a | b`
          Pattern.compile(": (" + WORD + "(?: \\| " + WORD + ")+)(?:\\.?$| \\()"),
          // `output format a, b, c`
          Pattern.compile(KIND + "(" + WORD + "(?:, " + WORD + "){2,})$"),
          // `output format (a, b)`
          KIND_IN_BRACKETS,
          // `output format (TEX HTML XML)`
          Pattern.compile(KIND + "\\(([A-Z]\\w+(?: [A-Z]\\w+){2,})\\)"),
          OF_KIND,
          // `space [400, 420, 422]`
          Pattern.compile("\\[(\\d+(?:, \\d+){2,})]"),
          // `style: a, b (default a)`
          Pattern.compile(": (" + WORD + ", " + WORD + ") \\(default\\b"),
          // `kind: a b c (default: 'a')`
          Pattern.compile(": (" + WORD + "(?: " + WORD + "){2,}) \\(default\\b"),
          // `polarity (low or high)`
          Pattern.compile("\\w \\(((?:false|no|off|low) or (?:true|yes|on|high))\\)\\.?$"),
          // `algorithm: a (default), b`
          Pattern.compile(KIND + "?: (" + WORD + " \\(default\\), " + WORD + ")\\.?$"),
          // `format: a (default) or b`
          Pattern.compile(": (" + WORD + " \\(default\\) or " + WORD + ")\\.?$"),
          // `version (1.0, 1.1, 1.2)`
          Pattern.compile("\\((\\d+(?:\\.\\d+)?(?:, \\d+(?:\\.\\d+)?){2,})\\)"),
          // `pass (1/2/3)`
          Pattern.compile("\\((\\d(?:/\\d){2,})\\)"),
          // `method used. 0 (this), 1 (that)`
          Pattern.compile("(?<!\\S)(\\d \\([^()]*\\)(?:, \\d \\([^()]*\\))+)"),
          // `[default=a, b, c]`
          Pattern.compile("\\[default=(\\w+(?:, \\w+){2,})\\]"),
          // a sentence that is nothing but `a (default), b, or c`
          Pattern.compile(
              "(?:^|[.;] )("
                  + WORD
                  + NOTE
                  + "(?:, "
                  + WORD
                  + NOTE
                  + ")+,? or "
                  + WORD
                  + NOTE
                  + ")\\.?$"),
          // `one of: a b c`
          Pattern.compile(
              "(?i)\\b(?:choices|one of|values) ?: (\\w[\\w-]*(?: \\w[\\w-]*)+)(?=[)\\]]|\\.?$)"),
          // "`a` (default) and `b` are supported"
          Pattern.compile(
              "([`'\"]\\w+['\"`]" + NOTE + " and [`'\"]\\w+['\"`]) are (?:currently )?supported"),
          // `3, or 2 or 4`
          Pattern.compile("(?<![\\w.])(\\d+(?:,? or \\d+){2,})(?![\\w.])"));

  private PlainLists() {}

  /// The words behind a word such as `format` that is to be chosen; empty where there are none.
  static List<String> ofKind(String text) {
    List<String> behind = items(OF_KIND, text);
    return behind.isEmpty() && ASKED.matcher(text).matches()
        ? items(KIND_IN_BRACKETS, text)
        : behind;
  }

  /// The words of the first list in brackets: `(single or both)`; empty where there is none.
  static List<String> inBrackets(String text) {
    return items(IN_BRACKETS, text);
  }

  /// The words in brackets, with bars between them; empty where there are none.
  static List<String> piped(String text) {
    return items(PIPED, text);
  }

  private static List<String> items(Pattern list, String text) {
    Matcher match = list.matcher(text);
    List<String> items = match.find() ? StatedChoices.items(match.group(1)) : List.of();
    return items.size() > 1 ? items : List.of();
  }

  /// The words of the first such list; empty where there is none.
  static List<String> in(String text) {
    for (Pattern list : LISTS) {
      Matcher match = list.matcher(text);
      if (match.find()) {
        List<String> items = StatedChoices.items(match.group(1).replace('/', ' '));
        if (items.size() > 1) {
          return items;
        }
      }
    }
    return List.of();
  }
}
