package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.storage.copy.StudyCopy;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// A copy is the study, whichever stores it came from and went to.
final class StudyCopyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:44:38.257556Z");

  @TempDir Path folder = Path.of("");

  static Stream<Arguments> pairs() {
    return Stream.of("a.db", "a.log")
        .flatMap(from -> Stream.of("b.db", "b.log", from).map(to -> Arguments.of(from, to)));
  }

  private StudyStore open(String file) {
    return new FileLocation(folder.resolve(file)).open();
  }

  private static JsonNode json(String text) {
    return PythonJson.read(text);
  }

  /// A study whose trials do not have the first ids of its file, with trials in all states.
  private static StudyView original(StudyStore store) {
    StudyRef other = store.create(new StudySpec("other", Direction.MINIMIZE)).ref();
    store.begin(other, NOW, Attributes.NONE);
    store.begin(other, NOW, Attributes.NONE);
    StudyRef study =
        store
            .create(
                new StudySpec(
                    "original",
                    List.of(Direction.MAXIMIZE, Direction.MINIMIZE),
                    Attributes.NONE.with("owner", json("\"lab 3\"")),
                    Attributes.NONE.with("parzen:definition", json("\"{}\""))))
            .ref();
    ParameterValue x = new ParameterValue(new FloatDistribution(0, 1), 0.25);
    ParameterValue kind = new ParameterValue(CategoricalDistribution.of("a", "b"), 1);
    store.addAll(
        study,
        List.of(
            trial(new TrialState.Complete(NOW, NOW, List.of(1.0, Double.POSITIVE_INFINITY)))
                .with("x", x)
                .with("kind", kind)
                .with(Reports.NONE.with(3, 0.5).with(1, Double.NaN))
                .withUser(Attributes.NONE.with("u", json("[1, 2.5]")))
                .withSystem(Attributes.NONE.with("constraints:c", json("-0.5"))),
            trial(new TrialState.Pruned(NOW, NOW, List.of(2.5))),
            trial(new TrialState.Failed(NOW, NOW)),
            FrozenTrial.waiting(Map.of("x", Choice.of(0.5)), Attributes.NONE)));
    store.begin(study, NOW, Attributes.NONE);
    store.begin(study, NOW, Attributes.NONE.with("parzen:worker", json("\"w\"")));
    store.add(study, FrozenTrial.waiting(Map.of(), Attributes.NONE));
    return store.open("original");
  }

  private static FrozenTrial trial(TrialState state) {
    return FrozenTrial.waiting(Map.of(), Attributes.NONE).withSystem(Attributes.NONE).in(state);
  }

  private static void set(StudyStore store, StudyView study, String key, String value) {
    store.apply(study.ref(), new StudyEvent.SystemAttributeSet(key, json(value)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void allTrialsAndAttributesAreThereAndIdsAreTheNewOnes(String from, String to) {
    try (StudyStore source = open(from);
        StudyStore target = open(to)) {
      StudyView study = original(source);
      long id = source.id(study.ref(), 1);
      set(source, study, "dashboard:" + id + ":note_str:0", "\"looks good\"");
      set(source, study, "dashboard:note_str:0", "\"of the study\"");
      set(source, study, "dashboard:artifacts:" + id + ":f1", "\"file\"");
      set(source, study, "preference:skip_trial:" + id, "true");
      set(source, study, "NSGAIISampler:parent:2", "[" + id + ", 9999]");
      set(source, study, "parzen:worker:w", "{}");
      set(source, study, "parzen:amend:1", "{\"excluded\": true}");

      StudyView copy = new StudyCopy(source, target).copy("original", "copy");

      assertThat(copy.name()).isEqualTo("copy");
      assertThat(copy.directions()).isEqualTo(study.directions());
      assertThat(copy.user()).isEqualTo(study.user());
      assertThat(copy.trials())
          .isEqualTo(
              source.open("original").trials().stream()
                  .map(trial -> trial.number() == 4 ? trial.withSystem(Attributes.NONE) : trial)
                  .toList());
      long moved = target.id(copy.ref(), 1);
      assertThat(moved).isNotEqualTo(id);
      assertThat(copy.system().values())
          .containsOnlyKeys(
              "parzen:definition",
              "dashboard:note_str:0",
              "parzen:amend:1",
              "dashboard:" + moved + ":note_str:0",
              "dashboard:artifacts:" + moved + ":f1",
              "preference:skip_trial:" + moved,
              "NSGAIISampler:parent:2");
      assertThat(copy.system().get("NSGAIISampler:parent:2").map(PythonJson::write))
          .contains("[" + moved + "]");
      assertThat(source.open("original").size()).isEqualTo(study.size());
    }
  }

  @Test
  void aNameThatIsTakenIsRefusedAndNothingIsCopied() {
    try (StudyStore store = open("a.db")) {
      original(store);
      assertThatThrownBy(() -> new StudyCopy(store, store).copy("original", "other"))
          .isInstanceOf(StudyException.DuplicateStudy.class);
      assertThatThrownBy(() -> new StudyCopy(store, store).copy("absent", "copy"))
          .isInstanceOf(StudyException.NoSuchStudy.class);
      assertThat(store.names()).containsExactly("other", "original");
      assertThat(store.open("other").size()).isEqualTo(2);
    }
  }

  @Test
  void aRenamedStudyOfALogKeepsItsNotes() {
    try (StudyStore store = open("a.log")) {
      StudyView study = original(store);
      set(store, study, "dashboard:" + store.id(study.ref(), 1) + ":note_ver", "1");
      set(store, study, "parzen:worker:w", "{}");
      List<FrozenTrial> trials = study.trials();

      store.rename("original", "renamed");

      StudyView renamed = store.open("renamed");
      assertThat(renamed.trials()).isEqualTo(trials);
      assertThat(renamed.system().values())
          .containsOnlyKeys(
              "parzen:definition",
              "dashboard:" + store.id(renamed.ref(), 1) + ":note_ver",
              "parzen:worker:w");
    }
  }
}
