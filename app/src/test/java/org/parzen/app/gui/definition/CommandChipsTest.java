package org.parzen.app.gui.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.space.ParameterLine;

/// Parts of a command that are clicked into parameters and back.
class CommandChipsTest {

  private static final List<String> COMMAND =
      List.of("tool", "-b:v", "800k", "--parts", "{parts}", "--rate=0.5", "{open}");

  private static final List<Draft.Line> LINES =
      List.of(
          LineReader.write(ParameterLine.parse("parts choice 'a,b','c' default 'a,b'")),
          Draft.Line.named("open"));

  private static List<Chip> chips() {
    return CommandChips.of(new CommandChips.Question(COMMAND, LINES, List.of()));
  }

  private static Chip chip(String name) {
    return chips().stream().filter(chip -> chip.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void chipsStandInTheOrderOfTheCommand() {
    assertThat(chips()).extracting(Chip::text).containsExactly("800", "a,b", "0.5");
    assertThat(chips()).extracting(Chip::isParameter).containsExactly(false, true, false);
  }

  @Test
  void aNumberKeepsItsUnitAndIsTheDefault() {
    CommandChips.Change change = CommandChips.toggle(COMMAND, chips().getFirst(), LINES, List.of());

    Draft.Line added = change.added().orElseThrow();
    assertThat(change.command().get(2)).isEqualTo("{" + added.name() + "}k");
    assertThat(added.fallback()).isEqualTo("800");
    assertThat(LineReader.read(added).defaultValue()).isPresent();
  }

  @Test
  void aParameterLeavesItsDefaultAsTheProgramWouldReadIt() {
    CommandChips.Change change = CommandChips.toggle(COMMAND, chip("parts"), LINES, List.of());

    assertThat(change.command().get(4)).isEqualTo("a,b");
    assertThat(change.removed()).contains("parts");
  }

  @Test
  void aChipOfACommandThatIsGoneDoesNothing() {
    List<String> other = List.of("tool", "-x");

    CommandChips.Change change = CommandChips.toggle(other, chip("rate"), LINES, List.of());

    assertThat(change.command()).isEqualTo(other);
    assertThat(change.added()).isEmpty();
  }
}
