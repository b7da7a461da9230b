package org.parzen.plugins.command.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a command that name the program: the first, or an interpreter with its script.
final class ProgramWords {
  private static final Pattern INTERPRETER =
      Pattern.compile(
          "(?:python|pypy|perl|ruby|Rscript|bash|sh|node|php|lua|julia)[\\d.]*(?:\\.exe)?");
  private static final Pattern JAVA = Pattern.compile("java(?:\\.exe)?");
  private static final Pattern SUBCOMMAND = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Set<String> JAVA_WITH_VALUE =
      Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules");

  private ProgramWords() {}

  /// The words at the start of `command` that name the program; all where no script follows.
  static List<String> of(List<String> command) {
    String program = file(command.getFirst());
    int words = 1;
    if (INTERPRETER.matcher(program).matches()) {
      words = afterScript(command);
    } else if (JAVA.matcher(program).matches()) {
      words = afterMain(command);
    }
    return command.subList(0, Math.min(words, command.size()));
  }

  /// The same with the subcommand, such as `mem` in `bwa mem`: a plain word that comes next.
  static List<String> withSubcommand(List<String> command) {
    int words = of(command).size();
    boolean sub = words < command.size() && SUBCOMMAND.matcher(command.get(words)).matches();
    return command.subList(0, sub ? words + 1 : words);
  }

  /// The name of a program without its folder.
  static String file(String program) {
    Path name = Path.of(program).getFileName();
    return name == null ? program : name.toString();
  }

  private static int afterScript(List<String> command) {
    int at = 1;
    while (at < command.size() && command.get(at).startsWith("-")) {
      if (command.get(at).equals("-m")) {
        return at + 2;
      }
      at++;
    }
    return at + 1;
  }

  private static int afterMain(List<String> command) {
    int at = 1;
    while (at < command.size() && command.get(at).startsWith("-")) {
      if (command.get(at).equals("-jar")) {
        return at + 2;
      }
      at += JAVA_WITH_VALUE.contains(command.get(at)) ? 2 : 1;
    }
    return at + 1;
  }
}
