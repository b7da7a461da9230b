package org.parzen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.StudyAmendments;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// What every store does with studies. [TrialStorageContract] says what it does with trials.
public abstract class StorageContract {

  /// When trials begin and end in these tests; files keep microseconds.
  protected static final Instant START = Instant.parse("2026-11-21T00:44:38.257556Z");

  /// Later than [#START].
  protected static final Instant END = Instant.parse("2026-11-21T00:44:38.346171Z");

  /// Where the stores of a test are.
  @TempDir protected Path folder = Path.of("");

  private @org.jspecify.annotations.Nullable StudyStore opened;

  /// Opens the store that belongs to a folder: called twice it gives two stores, or one, that show
  /// the same studies.
  protected abstract StudyStore open(Path folder);

  @BeforeEach
  void openStore() {
    opened = open(folder);
  }

  @AfterEach
  void closeStore() {
    store().close();
  }

  /// The store under test.
  protected final StudyStore store() {
    return java.util.Objects.requireNonNull(opened);
  }

  /// A store on the same place that has nothing in its memory, where the kind of store allows it.
  protected final StudyStore another() {
    return open(folder);
  }

  /// A new study that minimizes.
  protected final StudyView study(String name) {
    return store().create(new StudySpec(name, Direction.MINIMIZE));
  }

  @Test
  void aNewStudyHasWhatItWasMadeWith() {
    Attributes user = Attributes.NONE.with("owner", TextNode.valueOf("lab 3"));
    Attributes system =
        Attributes.NONE.with("study:metric_names", JsonNodeFactory.instance.nullNode());
    List<Direction> directions = List.of(Direction.MAXIMIZE, Direction.MINIMIZE);

    store().create(new StudySpec("two goals", directions, user, system));

    StudyView view = another().open("two goals");
    assertThat(view.name()).isEqualTo("two goals");
    assertThat(view.directions()).isEqualTo(directions);
    assertThat(view.user()).isEqualTo(user);
    assertThat(view.system()).isEqualTo(system);
    assertThat(view.size()).isZero();
    assertThat(view.trials()).isEmpty();
  }

  @Test
  void aStudyMayBeMadeWithItsFirstTrials() {
    FrozenTrial first = FrozenTrial.waiting(Map.of("x", Choice.of(0.5)), Attributes.NONE);
    FrozenTrial second = FrozenTrial.waiting(Map.of("x", Choice.of(0.7)), Attributes.NONE);
    StudyView made =
        store().create(new StudySpec("queued", Direction.MINIMIZE), List.of(first, second));
    assertThat(made.waiting()).containsExactly(first.numbered(0), second.numbered(1));
    assertThat(another().open("queued").trials()).isEqualTo(made.trials());
    assertThat(store().begin(made.ref(), START, Attributes.NONE).fixed()).isEqualTo(first.fixed());
    assertThat(store().add(made.ref(), first).number()).isEqualTo(2);
  }

  @Test
  void anAttributeOfParzensOwnIsRemovedAndOthersMayBeNull() {
    StudyView study = study("attributes");
    StudyView seen = another().open("attributes");
    for (String key : List.of("parzen:worker:w", "theirs")) {
      store().apply(study.ref(), new StudyEvent.SystemAttributeSet(key, IntNode.valueOf(1)));
    }
    assertThat(another().refresh(seen).system().values())
        .containsOnlyKeys("parzen:worker:w", "theirs");
    for (String key : List.of("parzen:worker:w", "theirs")) {
      store().apply(study.ref(), StudyEvent.SystemAttributeSet.removal(key));
    }
    for (StudyView view : List.of(store().refresh(study), another().refresh(seen))) {
      assertThat(view.system().values()).containsOnlyKeys("theirs");
      assertThat(view.system().get("theirs").orElseThrow().isNull()).isTrue();
    }
  }

  @Test
  void namesComeInTheOrderInWhichStudiesWereMade() {
    assertThat(store().names()).isEmpty();
    study("b");
    study("a");
    study("学習 λ ✓");
    assertThat(store().names()).containsExactly("b", "a", "学習 λ ✓");
    assertThat(another().names()).containsExactly("b", "a", "学習 λ ✓");
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    study("taken");
    assertThatThrownBy(() -> study("taken"))
        .isInstanceOf(StudyException.DuplicateStudy.class)
        .hasMessageContaining("'taken'");
    assertThat(store().names()).containsExactly("taken");
  }

  @Test
  void aNameThatIsNotThereIsRefusedWithTheNamesThatAre() {
    study("present");
    assertThatThrownBy(() -> store().open("absent"))
        .isInstanceOf(StudyException.NoSuchStudy.class)
        .hasMessageContaining("'absent'")
        .hasMessageContaining("present");
    assertThatThrownBy(() -> store().delete("absent"))
        .isInstanceOf(StudyException.NoSuchStudy.class);
  }

  @Test
  void deletingAStudyLeavesTheOthers() {
    StudyView gone = study("gone");
    StudyView kept = study("kept");
    store().begin(gone.ref(), START, Attributes.NONE);
    FrozenTrial trial = store().begin(kept.ref(), START, Attributes.NONE);

    store().delete("gone");

    assertThat(store().names()).containsExactly("kept");
    assertThat(another().open("kept").trials()).containsExactly(trial);
    assertThatThrownBy(() -> store().refresh(gone)).isInstanceOf(StudyException.NoSuchStudy.class);
    assertThatThrownBy(() -> store().begin(gone.ref(), START, Attributes.NONE))
        .isInstanceOf(StudyException.NoSuchStudy.class);
  }

  @Test
  void aRenamedStudyHasWhatItHadUnderItsNewName() {
    StudyView old = study("old");
    StudyView other = study("other");
    FrozenTrial trial = store().begin(old.ref(), START, Attributes.NONE);

    store().rename("old", "new");

    assertThat(store().names()).containsExactlyInAnyOrder("new", "other");
    assertThat(another().open("new").trial(trial.number())).contains(trial);
    assertThat(store().open("new").trial(trial.number())).contains(trial);
    assertThatThrownBy(() -> store().refresh(old)).isInstanceOf(StudyException.NoSuchStudy.class);
    assertThat(store().refresh(other).name()).isEqualTo("other");
  }

  @Test
  void aStudyIsNotRenamedToANameThatIsTaken() {
    study("one");
    study("two");

    assertThatThrownBy(() -> store().rename("one", "two"))
        .isInstanceOf(StudyException.DuplicateStudy.class);
    assertThatThrownBy(() -> store().rename("three", "four"))
        .isInstanceOf(StudyException.NoSuchStudy.class);
    assertThat(store().names()).containsExactly("one", "two");
  }

  @Test
  void manyTrialsAreAddedInOrderOrNotAtAll() {
    StudyRef study = study("many").ref();
    FloatDistribution range = new FloatDistribution(0, 1000);
    List<FrozenTrial> trials =
        IntStream.range(0, 450)
            .mapToObj(i -> complete(i).with("x", new ParameterValue(range, i)))
            .toList();
    ParameterValue word = new ParameterValue(CategoricalDistribution.of("a"), 0);

    List<FrozenTrial> contradicting = List.of(trials.getFirst(), complete(1).with("x", word));
    assertThatThrownBy(() -> store().addAll(study, contradicting))
        .isInstanceOf(StudyException.IncompatibleParameter.class);
    List<FrozenTrial> added = store().addAll(study, trials);

    assertThat(added).isEqualTo(trials);
    assertThat(another().open("many").trials()).isEqualTo(trials);
    assertThat(store().id(study, 449)).isEqualTo(another().id(study, 449));
    assertThatThrownBy(() -> store().id(study, 450)).isInstanceOf(StudyException.NoSuchTrial.class);
  }

  private static FrozenTrial complete(int number) {
    return FrozenTrial.waiting(Map.of(), Attributes.NONE)
        .in(new TrialState.Complete(START, END, List.of(number * 0.5)))
        .numbered(number);
  }

  @Test
  void aBeatSetsTheWorkersAttributeAndLeavesTheTrialAlone() {
    StudyRef study = study("beat").ref();
    FrozenTrial trial = store().begin(study, START, Attributes.NONE);

    for (int beat = 0; beat < 2; beat++) {
      store()
          .beat(
              study,
              new StudyEvent.SystemAttributeSet("parzen:worker:w", IntNode.valueOf(beat)),
              List.of(trial.number()));
    }
    store().flush();

    StudyView seen = another().open("beat");
    assertThat(seen.system().get("parzen:worker:w")).contains(IntNode.valueOf(1));
    assertThat(seen.trial(trial.number())).contains(trial);
  }

  @Test
  void theNameOfADeletedStudyIsFreeAgainAndStartsEmpty() {
    StudyView first = study("again");
    store().begin(first.ref(), START, Attributes.NONE);
    store().delete("again");

    StudyView second = study("again");

    assertThat(second.size()).isZero();
    assertThat(store().begin(second.ref(), START, Attributes.NONE).number()).isZero();
  }

  @Test
  void attributesOfAStudyAreOverwrittenAndUserAndSystemOnesAreApart() {
    StudyView view = study("attributes");
    store().apply(view.ref(), new StudyEvent.UserAttributeSet("key", IntNode.valueOf(1)));
    store().apply(view.ref(), new StudyEvent.UserAttributeSet("other", IntNode.valueOf(2)));
    store().apply(view.ref(), new StudyEvent.SystemAttributeSet("key", TextNode.valueOf("s")));
    store().apply(view.ref(), new StudyEvent.UserAttributeSet("key", IntNode.valueOf(3)));

    StudyView now = another().open("attributes");
    assertThat(now.user().values()).containsOnlyKeys("key", "other");
    assertThat(now.user().get("key")).contains(IntNode.valueOf(3));
    assertThat(now.system().get("key")).contains(TextNode.valueOf("s"));
    assertThat(store().refresh(view).user()).isEqualTo(now.user());
    assertThat(view.user().isEmpty()).as("a view never changes").isTrue();
  }

  @Test
  void attributesKeepSpecialNumbers() {
    StudyView view = study("numbers");
    List<Double> numbers =
        List.of(
            0.0,
            Math.PI,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_NORMAL,
            -Double.MIN_NORMAL,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);
    for (double number : numbers) {
      store()
          .apply(
              view.ref(),
              new StudyEvent.UserAttributeSet("n" + number, DoubleNode.valueOf(number)));
    }
    StudyView now = another().open("numbers");
    for (double number : numbers) {
      assertThat(now.user().get("n" + number)).contains(DoubleNode.valueOf(number));
    }
  }

  @Test
  void aStudyThatDidNotChangeGivesTheSameViewAgain() {
    StudyView view = study("same");
    store().begin(view.ref(), START, Attributes.NONE);
    StudyView now = store().refresh(view);
    assertThat(now).isNotSameAs(view);
    assertThat(now.size()).isEqualTo(1);
    assertThat(view.size()).as("a view never changes").isZero();
    assertThat(store().refresh(now)).isSameAs(now);
    assertThat(store().open("same")).isSameAs(now);
  }

  @Test
  void refreshingShowsWhatAnotherOpenStoreDid() {
    StudyView view = study("shared");
    StudyStore other = another();
    StudyView others = other.open("shared");
    FrozenTrial mine = store().begin(view.ref(), START, Attributes.NONE);
    assertThat(other.refresh(others).running()).containsExactly(mine);

    FrozenTrial theirs = other.begin(others.ref(), END, Attributes.NONE);
    other.apply(others.ref(), new StudyEvent.UserAttributeSet("who", TextNode.valueOf("other")));

    assertThat(theirs.number()).isEqualTo(1);
    StudyView now = store().refresh(view);
    assertThat(now.running()).containsExactly(mine, theirs);
    assertThat(now.user().get("who")).contains(TextNode.valueOf("other"));
  }

  @Test
  void refreshingShowsWhatAnotherOpenStoreAmended() {
    StudyView view = study("amended");
    for (double value : new double[] {1, 2, 3}) {
      store().add(view.ref(), withResult(value));
    }
    StudyStore other = another();
    StudyAmendments theirs = new StudyAmendments(other, other.open("amended"));
    String why = "the sensor was loose ".repeat(200);
    StudyView before = store().refresh(view);

    theirs.exclude(List.of(0), why);
    theirs.correct(2, List.of(0.5), "");
    theirs.annotate(1, "fine");

    StudyView now = store().refresh(view);
    assertThat(now.amendments().isExcluded(0)).isTrue();
    assertThat(now.amendments().of(0).changes().getFirst().why()).isEqualTo(why);
    assertThat(now.finished().size()).isEqualTo(2);
    assertThat(now.best().orElseThrow().number()).isEqualTo(2);
    assertThat(new StudyAmendments(store(), now).note(1)).isEqualTo("fine");
    assertThat(now.trials()).hasSize(3);
    assertThat(before.best().orElseThrow().number()).as("a view never changes").isZero();

    theirs.undo(List.of(0, 2));
    StudyView undone = store().refresh(now);
    assertThat(undone.best().orElseThrow().number()).isZero();
    assertThat(undone.amendments().of(0).changes()).hasSize(2);
    assertThat(another().open("amended").trials()).isEqualTo(before.trials());
  }

  @Test
  void aRenamedStudyKeepsWhatWasRecordedBesideTheAmendments() {
    StudyView view = study("old name");
    store().add(view.ref(), withResult(1));
    StudyAmendments amendments = new StudyAmendments(store(), store().refresh(view));
    amendments.correct(0, List.of(5.0), "");

    store().rename("old name", "new name");

    StudyView renamed = another().open("new name");
    assertThat(renamed.finished().value(0, 0)).isEqualTo(5);
    assertThat(renamed.recorded().value(0, 0)).isEqualTo(1);
  }

  private static FrozenTrial withResult(double value) {
    return FrozenTrial.waiting(Map.of(), Attributes.NONE)
        .in(new TrialState.Complete(START, END, List.of(value)));
  }
}
