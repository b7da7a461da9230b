package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads the help texts of real programs and compares with what a person found in them.
class HelpTextTest {
  private static final double ENOUGH = 0.8;
  private static final int MOST_BYTES = 60_000;
  private static final int LEAST_HELD_OUT = 5;

  private static final List<LabelledHelp> TEXTS = LabelledHelp.all();

  /// By program: reading a text takes longer than all that is asked of it.
  private static final Map<String, HelpScore> SCORES =
      TEXTS.stream().collect(Collectors.toMap(LabelledHelp::program, HelpScore::of));

  /// Its values stand in the usage line only, and are explained below by their names: a form that
  /// the reader does not know.
  private static final Set<String> FOREIGN = Set.of("gpx");

  static List<LabelledHelp> texts() {
    return TEXTS;
  }

  static List<LabelledHelp> heldOut() {
    return texts().stream().filter(LabelledHelp::heldOut).toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingIsInvented(LabelledHelp help) {
    assertThat(score(help).invented()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theProgramsOwnFlagsAreFound(LabelledHelp help) {
    HelpScore score = score(help);
    assertThat(score.found()).as(score.toString()).isNotEmpty();
  }

  /// Also where the others have so many flags that one text counts for nothing.
  @ParameterizedTest
  @MethodSource("texts")
  void noTextThatWasLookedAtIsLeftOut(LabelledHelp help) {
    HelpScore score = score(help);
    if (!help.heldOut() && !FOREIGN.contains(help.program())) {
      assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(ENOUGH);
    }
  }

  @Test
  void mostNumericAndChoiceFlagsAreFound(TestReporter reporter) {
    texts().forEach(help -> reporter.publishEntry(score(help).toString()));
    assertThat(recall(texts())).as(report(texts())).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void theyAreFoundInTextsThatWereNotLookedAtToo() {
    assertThat(heldOut()).hasSizeGreaterThanOrEqualTo(LEAST_HELD_OUT);
    assertThat(recall(heldOut())).as(report(heldOut())).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void mostRangesDefaultsAndChoicesAreReadAsTheyStand() {
    List<HelpScore> scores = texts().stream().map(HelpTextTest::score).toList();
    long facts = scores.stream().mapToLong(HelpScore::facts).sum();
    List<String> wrong = scores.stream().flatMap(score -> score.wrong().stream()).toList();
    assertThat((facts - wrong.size()) / (double) facts)
        .as(String.join("\n", wrong))
        .isGreaterThanOrEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aLabelNamesOnlyFlagsOfItsText(LabelledHelp help) throws Exception {
    List<String> flags = new ArrayList<>();
    help.tunable().keySet().forEach(flags::addAll);
    List.of(help.either(), help.switches(), help.never()).forEach(flags::addAll);
    assertThat(flags).doesNotHaveDuplicates();
    flags.remove("-{}");
    assertThat(flags).allMatch(help::names);
    Path text = LabelledHelp.folder().resolve(help.program() + ".txt");
    assertThat(Files.size(text)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyProposalHasANameOfItsOwnAndItsPlaceInTheText(LabelledHelp help) {
    List<FlagProposal> proposals = HelpText.proposals(help.text());
    List<String> lines = help.text().lines().toList();
    assertThat(proposals).extracting(FlagProposal::name).doesNotHaveDuplicates();
    for (FlagProposal proposal : proposals) {
      assertThat(proposal.name()).matches("[A-Za-z_][A-Za-z0-9_]*");
      assertThat(lines.get(proposal.source().line() - 1)).contains(first(proposal.spellings()));
    }
  }

  private static String first(List<String> spellings) {
    String first = spellings.getFirst();
    return first.replaceFirst("^-+", "");
  }

  private static HelpScore score(LabelledHelp help) {
    return Objects.requireNonNull(SCORES.get(help.program()));
  }

  private static double recall(List<LabelledHelp> texts) {
    List<HelpScore> scores = texts.stream().map(HelpTextTest::score).toList();
    double found = scores.stream().mapToInt(score -> score.found().size()).sum();
    return found / scores.stream().mapToInt(score -> score.help().tunable().size()).sum();
  }

  private static String report(List<LabelledHelp> texts) {
    return String.join("\n", texts.stream().map(help -> score(help).toString()).toList());
  }

  @Test
  void aTextWithoutOptionsHasNone() {
    for (String text :
        List.of("", "hello\n", "a - b\n-\n--\n", "usage: run FILE\n", "x".repeat(9999))) {
      assertThat(HelpText.proposals(text)).isEmpty();
      assertThat(HelpText.options(text)).isZero();
    }
  }

  @Test
  void aTextThatIsNoHelpAtAllIsReadToItsEnd() {
    String list = "  --mode MODE  one of: " + "a, ".repeat(100_000) + "z\n";
    String rows = "  --kind KIND  what\n" + "      - a, b, c,\n".repeat(20_000);
    String quotes = "  --q STRING  " + "'a' (".repeat(50_000) + "\n";
    assertThat(HelpText.proposals(list + rows + quotes)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theTextsAreOfEveryStyle() {
    assertThat(texts()).extracting(LabelledHelp::style).contains(styles());
  }

  private static String[] styles() {
    return Set.of(
            "argparse", "click", "clap", "cobra", "picocli", "GNU", "AVOption table", "getopt list")
        .toArray(String[]::new);
  }
}
