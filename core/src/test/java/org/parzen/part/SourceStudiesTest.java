package org.parzen.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.objective.Outcome;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunListener;
import org.parzen.run.Study;
import org.parzen.setting.Setting;
import org.parzen.space.FloatDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Trial;

/// Searches that begin from real study files.
class SourceStudiesTest {

  @TempDir private Path folder;

  /// A bowl of condition 100 over three parameters, whose lowest point can be moved.
  private record Bowl() implements ObjectivePlugin {
    @Override
    public String id() {
      return "bowl";
    }

    @Override
    public String title() {
      return "Bowl";
    }

    @Override
    public String help() {
      return "A bowl.";
    }

    @Override
    public List<Setting> settings() {
      return List.of(
          Setting.real("middle", "Middle", "Where it is lowest.", -5, 5, 0),
          Setting.text("names", "Names", "Of its parameters.", "xyz"),
          Setting.whole("objectives", "Objectives", "How many.", 1, 2, 1));
    }

    @Override
    public Objective create(ObjectiveSpec spec) {
      double middle = spec.settings().real("middle");
      return trial -> {
        double value = value(trial, spec.settings().text("names"), middle);
        return spec.settings().whole("objectives") == 1
            ? Outcome.of(value)
            : Outcome.of(value, -value);
      };
    }

    private static double value(Trial trial, String names, double middle) {
      double value = 0;
      for (int i = 0; i < names.length(); i++) {
        double x = trial.suggestFloat(names.substring(i, i + 1), -5, 5) - middle;
        value += Math.pow(10, i) * x * x;
      }
      return value;
    }
  }

  private static final Parts BOWL = Parts.of(new Objectives(List.of(new Bowl())));
  private static final SearchSpace DECLARED =
      new SearchSpace(
          List.of(
              new Parameter("x", new FloatDistribution(-5, 5)),
              new Parameter("y", new FloatDistribution(-5, 5)),
              new Parameter("z", new FloatDistribution(-5, 5))));

  private StudyDefinition definition(
      String name, Map<String, JsonNode> bowl, Component sampler, int total, Direction... goals) {
    return new StudyDefinition(
        name,
        new Component("bowl", bowl),
        folder.toString(),
        SearchSpace.EMPTY,
        (goals.length == 0 ? List.of(Direction.MINIMIZE) : List.of(goals))
            .stream().map(direction -> new Goal("", direction)).toList(),
        List.of(),
        sampler,
        new Component("none"),
        List.of(new Component("total", Map.of("value", IntNode.valueOf(total)))),
        StudyDefinition.RunSettings.DEFAULT,
        7);
  }

  private static StudyDefinition declaring(StudyDefinition d, SearchSpace space, long seed) {
    return new StudyDefinition(
        d.name(),
        d.objective(),
        d.folder(),
        space,
        d.goals(),
        d.constraints(),
        d.sampler(),
        d.pruner(),
        d.stop(),
        d.run(),
        seed);
  }

  private static Component cmaes(String from) {
    return new Component("cmaes", Map.of("source_trials", TextNode.valueOf(from)));
  }

  /// A study of so many random trials in a file.
  private void search(String file, String name, int total, Map<String, JsonNode> bowl)
      throws InterruptedException {
    search(file, definition(name, bowl, new Component("random"), total));
  }

  private void search(String file, StudyDefinition definition) throws InterruptedException {
    try (StudyStore store = new FileLocation(folder.resolve(file)).open();
        DefinedStudy study = DefinedStudy.create(store, definition, BOWL, folder)) {
      study.start(study.plan(), RunListener.SILENT).await();
    }
  }

  private List<FrozenTrial> run(StudyDefinition definition) throws InterruptedException {
    try (StudyStore store = new InMemoryStore();
        DefinedStudy study = DefinedStudy.create(store, definition, BOWL, folder)) {
      study.start(study.plan(), RunListener.SILENT).await();
      return study.study().view().trials();
    }
  }

  private static List<Map<String, ParameterValue>> parameters(List<FrozenTrial> trials) {
    return trials.stream().map(FrozenTrial::parameters).toList();
  }

  private static final Map<String, JsonNode> AT_TWO = at(2);
  private static final Map<String, JsonNode> NEARBY = at(2.4);

  private static int trialsTo(double value, List<FrozenTrial> trials) {
    for (FrozenTrial trial : trials) {
      if (trial.state().values().getFirst() <= value) {
        return trial.number();
      }
    }
    return trials.size();
  }

  /// From where the earlier search ended, which is a third of a unit off in each parameter.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aValueIsReachedInFewerTrialsWhereASimilarProblemWasSearched(long seed)
      throws InterruptedException {
    Component fromTheMiddle = new Component("cmaes");
    search("old.db", definition("old", at(-3), fromTheMiddle, 200));
    int cold = trialsTo(1, run(seeded(definition("s", at(-2.7), fromTheMiddle, 300), seed)));
    int warm = trialsTo(1, run(seeded(definition("s", at(-2.7), cmaes("old.db"), 300), seed)));
    assertThat(warm).isLessThan(cold * 2 / 3);
  }

  private static Map<String, JsonNode> at(double middle) {
    return Map.of("middle", DoubleNode.valueOf(middle));
  }

  private static StudyDefinition seeded(StudyDefinition definition, long seed) {
    return declaring(definition, DECLARED, seed);
  }

  @Test
  void aResumedStudyGoesOnWithoutTheFileAsIfItWereStillThere()
      throws InterruptedException, IOException {
    search("old.db", "old", 100, AT_TWO);
    StudyDefinition whole = definition("new", NEARBY, cmaes("old.db"), 40);
    List<FrozenTrial> uninterrupted = run(whole);
    search("new.db", definition("new", NEARBY, cmaes("old.db"), 5));
    Files.delete(folder.resolve("old.db"));
    try (StudyStore store = new FileLocation(folder.resolve("new.db")).open();
        DefinedStudy study = DefinedStudy.resume(store, "new", _ -> whole, BOWL, folder)) {
      study.start(study.plan(), RunListener.SILENT).await();
      assertThat(parameters(study.study().view().trials())).isEqualTo(parameters(uninterrupted));
    }
  }

  @Test
  void aStudyThatChangesToAnotherSourceReadsThat() throws InterruptedException {
    search("first.db", "old", 100, AT_TWO);
    search("second.db", "old", 100, at(-3));
    search("new.db", definition("new", NEARBY, cmaes("first.db"), 3));
    try (StudyStore store = new FileLocation(folder.resolve("new.db")).open();
        DefinedStudy study =
            DefinedStudy.resume(
                store,
                "new",
                _ -> definition("new", NEARBY, cmaes("second.db"), 10),
                BOWL,
                folder)) {
      study.start(study.plan(), RunListener.SILENT).await();
      assertThat(mean(study.study().view().trials().subList(4, 10), "z")).isNegative();
    }
  }

  private static double mean(List<FrozenTrial> trials, String name) {
    return trials.stream()
        .map(FrozenTrial::parameters)
        .mapToDouble(p -> p.getOrDefault(name, new ParameterValue(ANY, 0)).internal())
        .average()
        .orElseThrow();
  }

  private static final FloatDistribution ANY = new FloatDistribution(-5, 5);

  @Test
  void aStudyThatIsTakenOverReadsItsSourceThen() throws InterruptedException {
    search("old.db", "old", 100, AT_TWO);
    StudyDefinition definition = definition("new", NEARBY, cmaes("old.db"), 10);
    try (StudyStore store = new InMemoryStore()) {
      store.create(new org.parzen.study.StudySpec("new", Direction.MINIMIZE));
      try (DefinedStudy study = DefinedStudy.adopt(store, definition, BOWL, folder)) {
        study.start(study.plan(), RunListener.SILENT).await();
        assertThat(parameters(study.study().view().trials()))
            .isEqualTo(parameters(run(definition)));
      }
    }
  }

  @Test
  void severalStudiesCountTogetherWhateverTheirFilesAreCalled() throws InterruptedException {
    search("many.db", "a", 5, AT_TWO);
    search("many.db", "b c", 5, AT_TWO);
    search("odd#name.db", "d", 10, AT_TWO);
    Path absolute = folder.resolve("many.db");
    String from = "many.db#a; " + absolute + "#b c;sqlite:///many.db#a ; odd#name.db";
    StudyView view = view(definition("new", NEARBY, cmaes(from), 1));
    assertThat(kept(view)).hasSize(1);
    // A tenth of 25: two trials, for each of three parameters.
    assertThat(kept(view).getFirst()).contains("\"count\": 2");
  }

  private StudyView view(StudyDefinition definition) {
    try (StudyStore store = new InMemoryStore();
        DefinedStudy study = DefinedStudy.create(store, definition, BOWL, folder)) {
      return study.study().view();
    }
  }

  private static List<String> kept(StudyView view) {
    List<String> kept = new ArrayList<>();
    view.system()
        .values()
        .forEach(
            (key, value) -> {
              if (key.startsWith("parzen:source_trials.")) {
                kept.add(value.asText());
              }
            });
    return kept;
  }

  @Test
  void otherSamplersThatUseItBeginThereToo() throws InterruptedException {
    search("old.db", "old", 100, AT_TWO);
    JsonNode base = JsonNodeFactory.instance.objectNode().put("source_trials", "old.db");
    JsonNode fixed = JsonNodeFactory.instance.objectNode().put("x", 0.5);
    Component held =
        new Component(
            "partial_fixed",
            Map.of(
                "fixed_params", fixed,
                "base_sampler", TextNode.valueOf("cmaes"),
                "base_options", base));
    Component mixture =
        new Component(
            "tpe_cmaes",
            Map.of(
                "source_trials", TextNode.valueOf("old.db"), "first_trials", IntNode.valueOf(1)));
    for (Component sampler : List.of(held, mixture)) {
      List<FrozenTrial> trials = run(definition("new", NEARBY, sampler, 5));
      assertThat(mean(trials.subList(1, 5), "z")).as(sampler.id()).isBetween(1.0, 3.5);
    }
    Map<String, JsonNode> twice = new HashMap<>(mixture.settings());
    twice.put("start_around_best", BooleanNode.TRUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samplers.ALL.make(new Component("tpe_cmaes", twice)))
        .withMessageContaining("start_around_best and source_trials exclude each other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "none.db            | There is no file                     | none.db",
        "two.db#c           | There is no study named 'c'          | There is: a, b",
        "two.db             | the file holds several studies       | 'two.db#NAME' with one of: a, b",
        "text.db            | text.db                              | not",
        "few.db             | at least 10                          | x, y, z in the ranges that are searched now: there are 9",
        "others.db          | have x, y, z in the ranges           | there are 0",
        "pareto.db          | works towards 2 objectives           | Name one",
        "upward.db          | to maximize its value                | but this one to minimize",
        "mysql://host/db    | mysql server                         | Name a PostgreSQL server or a SQLite file",
      })
  void whatCanNotBeBegunFromIsNamedAndNothingIsMade(String from, String first, String second)
      throws InterruptedException, IOException {
    search("two.db", "a", 1, AT_TWO);
    search("two.db", "b", 1, AT_TWO);
    Files.writeString(folder.resolve("text.db"), "not a study at all, only a few words");
    search("few.db", "old", 9, AT_TWO);
    search("others.db", "old", 20, Map.of("names", TextNode.valueOf("xyw")));
    Map<String, JsonNode> two = Map.of("objectives", IntNode.valueOf(2));
    Component random = new Component("random");
    search("pareto.db", definition("old", two, random, 20, Direction.MINIMIZE, Direction.MINIMIZE));
    search("upward.db", definition("old", AT_TWO, random, 20, Direction.MAXIMIZE));
    StudyDefinition definition = declaring(definition("new", NEARBY, cmaes(from), 5), DECLARED, 1);
    try (StudyStore store = new InMemoryStore()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DefinedStudy.create(store, definition, BOWL, folder))
          .withMessageContaining("'" + from + "'")
          .withMessageContaining(first)
          .withMessageContaining(second);
      assertThat(store.names()).isEmpty();
    }
  }

  @Test
  void aStudyOfSeveralObjectivesCanNotBeginFromOthers() throws InterruptedException {
    search("old.db", "old", 20, AT_TWO);
    Direction down = Direction.MINIMIZE;
    Map<String, JsonNode> two = Map.of("objectives", IntNode.valueOf(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view(definition("new", two, cmaes("old.db"), 5, down, down)))
        .withMessageContaining("'cmaes' works towards one objective, and there are 2");
  }

  /// Where no parameters are declared, it shows with the first trial after the random ones.
  @Test
  void aFunctionThatAsksForOtherParametersFailsWithAReason() throws InterruptedException {
    search("old.db", "old", 20, Map.of("names", TextNode.valueOf("xyw")));
    List<FrozenTrial> trials = run(definition("new", NEARBY, cmaes("old.db"), 2));
    assertThat(trials.get(1).system().get(Study.REASON).orElse(""))
        .contains("None of the best 2 trials of 'old.db'")
        .contains("x, y, z in the ranges");
  }
}
