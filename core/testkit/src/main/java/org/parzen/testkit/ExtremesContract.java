package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;

/// What every store does with what is unusually large, long or strange: the whole suite that an
/// implementation extends. Each is written, seen in the view at once, and read by a second store.
public abstract class ExtremesContract extends ReportStorageContract {

  private static final int PARAMETERS = 500;
  private static final int STEPS = 10_000;
  private static final int MEGABYTE = 1 << 20;
  private static final int LONG = 600;

  /// How many characters a name may have. Longer ones are refused.
  protected int longestName() {
    return Integer.MAX_VALUE;
  }

  /// Whether names may have the character of the code 0. If not, such names are refused.
  protected boolean takesNul() {
    return true;
  }

  private FrozenTrial live(StudyRef study) {
    return store().open(study.name()).trial(0).orElseThrow();
  }

  /// Ends trial 0 as well, and requires that the stores agree.
  private FrozenTrial told(StudyRef study) {
    FrozenTrial running = live(study);
    store().flush();
    assertThat(another().open(study.name()).trial(0)).contains(running);
    store().apply(study, new TrialEvent.Ended(0, complete(0.5)));
    FrozenTrial told = live(study);
    assertThat(told).isEqualTo(running.in(complete(0.5)));
    assertThat(another().open(study.name()).trials()).containsExactly(told);
    return told;
  }

  private StudyRef begun(String name) {
    StudyRef study = study(name).ref();
    store().begin(study, START, Attributes.NONE);
    return study;
  }

  private void suggest(StudyRef study, String name, ParameterValue value) {
    store().apply(study, new TrialEvent.Suggested(0, name, value));
  }

  @Test
  void aTrialOfManyParametersKeepsThemInOrder() {
    StudyRef study = begun("wide");
    FloatDistribution range = new FloatDistribution(0, PARAMETERS);
    List<String> names = IntStream.range(0, PARAMETERS).mapToObj(i -> "p" + i).toList();
    names.forEach(
        name ->
            suggest(study, name, new ParameterValue(range, Double.parseDouble(name.substring(1)))));

    FrozenTrial told = told(study);

    assertThat(told.parameters().keySet()).containsExactlyElementsOf(names);
    assertThat(told.externalValues()).containsEntry("p499", Choice.of(499.0));
  }

  @Test
  void aTrialOfManyStepsKeepsThemAll() {
    StudyRef study = begun("patient");
    for (int step = 0; step < STEPS; step++) {
      store().apply(study, new TrialEvent.Reported(0, step, step / 7.0));
    }

    FrozenTrial told = told(study);

    assertThat(told.reports().size()).isEqualTo(STEPS);
    assertThat(told.reports().at(STEPS - 1)).hasValue((STEPS - 1) / 7.0);
  }

  @Test
  void attributesOfAMegabyteAreWhole() {
    StudyRef study = begun("heavy");
    TextNode text = TextNode.valueOf("é\"\\\n".repeat(MEGABYTE / 4));
    store().apply(study, new TrialEvent.UserAttributeSet(0, "text", text));
    store().apply(study, new TrialEvent.SystemAttributeSet(0, "parzen:text", text));
    store().apply(study, new StudyEvent.UserAttributeSet("text", text));
    store().apply(study, new StudyEvent.SystemAttributeSet("parzen:text", text));

    FrozenTrial told = told(study);

    assertThat(told.user().get("text")).contains(text);
    assertThat(told.system().get("parzen:text")).contains(text);
    for (StudyView view : List.of(store().open("heavy"), another().open("heavy"))) {
      assertThat(view.user().get("text")).contains(text);
      assertThat(view.system().get("parzen:text")).contains(text);
    }
  }

  static Stream<String> strangeNames() {
    return Stream.of(
        "'single' \"double\" `back` %s ? :a $1 {x}",
        "back\\slash\\\\n \\u0041",
        "two\nlines\r\n\tand a tab",
        " blanks around ",
        "",
        "\uD83D\uDE80 \uD83D\uDC69\u200D\uD83D\uDD2C ß ﬁ 学習",
        "\u05E9\u05DC\u05D5\u05DD \u202Ercs\u202C \u0645\u0631\u062D\u0628\u0627",
        "bell\u0007 and \u001B[31mred",
        "; DROP TABLE studies; --");
  }

  @ParameterizedTest
  @MethodSource("strangeNames")
  void strangeNamesStayAsTheyAre(String name) {
    assertKept(name);
  }

  @Test
  void longNamesStayAsTheyAreOrAreRefused() {
    assertKept("ab".repeat(256));
    assertKept("\uD83D\uDE80".repeat(512));
    String tooLong = "n".repeat(LONG);
    if (longestName() < LONG) {
      assertRefused(tooLong, longestName() + " characters", "has 600");
    } else {
      assertKept(tooLong);
    }
  }

  @Test
  void namesWithACharacterOfCodeZeroStayAsTheyAreOrAreRefused() {
    String name = "a\0b";
    if (takesNul()) {
      assertKept(name);
    } else {
      assertRefused(name, "the character of code 0", "a\\0b");
    }
  }

  private static ParameterValue choice(String text) {
    return new ParameterValue(
        new CategoricalDistribution(List.of(Choice.of("other"), Choice.of(text))), 1);
  }

  /// One name for all that has one.
  private void assertKept(String name) {
    StudyRef study =
        store()
            .create(
                new StudySpec(
                    name,
                    List.of(Direction.MINIMIZE),
                    Attributes.NONE.with(name, TextNode.valueOf(name)),
                    Attributes.NONE.with(name, TextNode.valueOf(name))))
            .ref();
    FrozenTrial queued =
        FrozenTrial.waiting(Map.of(name, Choice.of(name)), Attributes.NONE.with(name, text(name)));
    store().add(study, queued);
    store().begin(study, START, Attributes.NONE);
    suggest(study, name, choice(name));
    store().apply(study, new TrialEvent.SystemAttributeSet(0, name, text(name)));
    store()
        .apply(
            study, new TrialEvent.SystemAttributeSet(0, Constraints.PREFIX + part(name), number()));

    FrozenTrial told = told(study);

    assertThat(told.parameters()).containsOnlyKeys(name);
    assertThat(told.externalValues()).containsEntry(name, Choice.of(name));
    assertThat(told.user().get(name)).contains(text(name));
    assertThat(told.system().get(name)).contains(text(name));
    assertThat(told.constraints().values()).containsEntry(part(name), -1.0);
    assertThat(told.fixed()).containsEntry(name, Choice.of(name));
    StudyView view = another().open(name);
    assertThat(another().names()).contains(name);
    assertThat(view.user().get(name)).contains(text(name));
    assertThat(view.system().get(name)).contains(text(name));
    store().rename(name, "plain");
    store().rename("plain", name);
    assertThat(another().open(name).trials()).containsExactly(told);
    store().delete(name);
    assertThat(another().names()).isEmpty();
  }

  private static TextNode text(String text) {
    return TextNode.valueOf(text);
  }

  private static DoubleNode number() {
    return DoubleNode.valueOf(-1);
  }

  /// What of a name fits behind the prefix of constraints where names are limited.
  private String part(String name) {
    int most = longestName() - Constraints.PREFIX.length();
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most));
  }

  private void assertRefused(String name, String... words) {
    StudyRef study = begun("plain");
    FrozenTrial queued = FrozenTrial.waiting(Map.of(), Attributes.NONE.with(name, text(name)));
    List<ThrowingCallable> refused =
        List.of(
            () -> study(name),
            () -> store().rename("plain", name),
            () -> suggest(study, name, choice("a")),
            () -> store().apply(study, new TrialEvent.UserAttributeSet(0, name, text("a"))),
            () -> store().apply(study, new TrialEvent.SystemAttributeSet(0, name, text("a"))),
            () -> store().apply(study, new StudyEvent.UserAttributeSet(name, text("a"))),
            () -> store().apply(study, new StudyEvent.SystemAttributeSet(name, text("a"))),
            () -> store().add(study, queued),
            () -> store().addAll(study, List.of(queued)));
    for (ThrowingCallable refusal : refused) {
      assertThatThrownBy(refusal)
          .isInstanceOf(StudyException.UnusableName.class)
          .hasMessageContainingAll(words);
    }
    suggest(study, "x", choice("a\0b"));
    store().apply(study, new TrialEvent.UserAttributeSet(0, "k", text("a\0b")));
    assertThat(told(study).parameters()).containsOnlyKeys("x");
    assertThat(another().names()).containsExactly("plain");
    store().delete("plain");
  }
}
