package org.parzen.plugins.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Splits a command line into arguments, and writes arguments as a command line.
///
/// The rules are those of the POSIX shell (XCU 2.2, quoting) and nothing else of it: no variables,
/// no wildcards, no pipes. They are the same on every system.
public final class PosixQuoting {
  /// Words that a shell leaves alone; a placeholder such as `{lr}` is one of them.
  private static final Pattern PLAIN =
      Pattern.compile("(?:[A-Za-z0-9_@%+=:,./-]++|\\{[A-Za-z_][A-Za-z0-9_]*+})+");

  private PosixQuoting() {}

  /// Splits `line` at unquoted white space.
  ///
  /// @throws IllegalArgumentException when a quote is not closed or the line ends in a backslash
  public static List<String> split(String line) {
    return List.copyOf(new Splitter(line).words());
  }

  /// Writes `arguments` so that [#split] and every POSIX shell read them back as they are.
  public static String join(List<String> arguments) {
    return arguments.stream().map(PosixQuoting::quote).collect(Collectors.joining(" "));
  }

  /// Writes one argument; in single quotes where it holds anything that a shell could read.
  public static String quote(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  private static final class Splitter {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    Splitter(String line) {
      this.line = line;
    }

    List<String> words() {
      while (at < line.length()) {
        char c = line.charAt(at++);
        switch (c) {
          case ' ', '\t', '\n', '\r' -> endWord();
          case '\'' -> quoted(c);
          case '"' -> quoted(c);
          case '\\' -> escaped();
          default -> append(c);
        }
      }
      endWord();
      return words;
    }

    private void append(char c) {
      inWord = true;
      word.append(c);
    }

    private void endWord() {
      if (inWord) {
        words.add(word.toString());
        word.setLength(0);
        inWord = false;
      }
    }

    private void escaped() {
      if (at == line.length()) {
        throw new IllegalArgumentException(
            "The command ends in a lone backslash: write \\\\ for a backslash, or put it in quotes: "
                + line);
      }
      char c = line.charAt(at++);
      if (c != '\n') {
        append(c);
      }
    }

    private void quoted(char quote) {
      int start = at - 1;
      inWord = true;
      while (at < line.length()) {
        char c = line.charAt(at++);
        if (c == quote) {
          return;
        }
        if (c == '\\' && quote == '"' && at < line.length() && isEscapable(line.charAt(at))) {
          c = line.charAt(at++);
          if (c == '\n') {
            continue;
          }
        }
        word.append(c);
      }
      throw new IllegalArgumentException(
          "The quote %c is not closed in the command: %s".formatted(quote, line.substring(start)));
    }

    /// The characters before which a backslash in double quotes is a quote (XCU 2.2.3).
    private static boolean isEscapable(char c) {
      return c == '"' || c == '\\' || c == '$' || c == '`' || c == '\n';
    }
  }
}
