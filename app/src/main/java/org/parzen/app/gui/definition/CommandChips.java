package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parzen.plugins.command.detect.CommandToken;
import org.parzen.plugins.command.detect.CommandTokens;
import org.parzen.plugins.command.detect.FlagProposal;
import org.parzen.space.ChoiceText;

/// What in a command is a parameter or can become one, in the order in which it stands there.
final class CommandChips {

  /// A command with its parameters.
  ///
  /// @param known what the program's help says
  record Question(List<String> command, List<Draft.Line> parameters, List<FlagProposal> known) {
    Question {
      command = List.copyOf(command);
      parameters = List.copyOf(parameters);
      known = List.copyOf(known);
    }
  }

  /// What becomes of command and table.
  record Change(List<String> command, Optional<Draft.Line> added, Optional<String> removed) {}

  private CommandChips() {}

  static List<Chip> of(Question question) {
    if (question.command().isEmpty()) {
      return List.of();
    }
    List<Chip> chips = new ArrayList<>();
    for (CommandToken token : CommandTokens.of(question.command(), question.known())) {
      chips.add(
          new Chip(
              token.name(), token.text(), false, token.argument(), token.start(), token.end()));
    }
    question.parameters().forEach(line -> chips.addAll(holes(question.command(), line)));
    chips.sort(Comparator.comparingInt(Chip::argument).thenComparingInt(Chip::start));
    return chips;
  }

  /// A parameter can go only where it leaves its default behind.
  private static List<Chip> holes(List<String> command, Draft.Line line) {
    String hole = "{" + line.name() + "}";
    if (line.fallback().isBlank()) {
      return List.of();
    }
    String text = ChoiceText.read(line.fallback()).text();
    for (int i = 1; i < command.size(); i++) {
      int start = command.get(i).indexOf(hole);
      if (start >= 0) {
        return List.of(new Chip(line.name(), text, true, i, start, start + hole.length()));
      }
    }
    return List.of();
  }

  /// Makes a parameter of a part of a command, or puts its default back.
  static Change toggle(
      List<String> command, Chip chip, List<Draft.Line> parameters, List<FlagProposal> known) {
    boolean stale =
        chip.argument() >= command.size() || chip.end() > command.get(chip.argument()).length();
    if (stale) {
      return new Change(command, Optional.empty(), Optional.empty());
    }
    if (chip.isParameter()) {
      return new Change(
          replaced(command, chip, chip.text()), Optional.empty(), Optional.of(chip.name()));
    }
    Draft.Line line =
        CommandTokens.of(command, known).stream()
            .filter(token -> token.name().equals(chip.name()))
            .findFirst()
            .map(CommandChips::line)
            .orElse(Draft.Line.named(chip.name()));
    return new Change(
        replaced(command, chip, "{" + chip.name() + "}"), Optional.of(line), Optional.empty());
  }

  /// The parameter of a token; without a range where a person must say it.
  private static Draft.Line line(CommandToken token) {
    return token
        .parameter()
        .map(LineReader::write)
        .orElseGet(() -> ProposedLines.open(token.name(), token.domain(), token.text()));
  }

  private static List<String> replaced(List<String> command, Chip chip, String text) {
    List<String> words = new ArrayList<>(command);
    StringBuilder word = new StringBuilder(words.get(chip.argument()));
    words.set(chip.argument(), word.replace(chip.start(), chip.end(), text).toString());
    return words;
  }
}
