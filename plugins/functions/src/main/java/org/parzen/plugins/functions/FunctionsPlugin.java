package org.parzen.plugins.functions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.functions.suite.EvalSet;
import org.parzen.plugins.functions.suite.FirstCases;
import org.parzen.plugins.functions.suite.Fronts;
import org.parzen.plugins.functions.suite.MixedCases;
import org.parzen.plugins.functions.suite.TestCase;
import org.parzen.setting.Setting;

/// Offers the built-in objectives. They ask for their own parameters and are minimised.
public final class FunctionsPlugin implements ObjectivePlugin {

  private static final List<Function> EXAMPLES =
      List.of(PaperExamples.NETWORK, PaperExamples.PERCEPTRON, PaperExamples.CLASSIFIER);

  private static final List<Function> FUNCTIONS =
      Stream.of(
              EXAMPLES.stream(),
              functions(FirstCases.CASES),
              functions(MixedCases.CASES),
              functions(EvalSet.CASES),
              functions(Fronts.CASES))
          .flatMap(functions -> functions)
          .toList();

  private static final String FUNCTION = "function";
  private static final String EPOCHS = "epochs";
  private static final String PAUSE = "pause";

  @Override
  public String id() {
    return "functions";
  }

  @Override
  public String title() {
    return "Built-in function";
  }

  @Override
  public String help() {
    return "An objective that needs no installed program: to learn with and to test with.";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(Setting.oneOf(FUNCTION, "Function", choices(), ids(), PaperExamples.NETWORK.id()));
    settings.add(
        Setting.whole(
            EPOCHS, "Epochs", "How many steps a trial that learns reports.", 1, 100_000, 20));
    settings.add(Setting.real(PAUSE, "Pause", "Seconds of pretended work a step.", 0, 3600, 0.05));
    settings.addAll(Hardships.SETTINGS.settings());
    return settings;
  }

  private static Stream<Function> functions(List<TestCase> cases) {
    return cases.stream().map(Function::of);
  }

  private static List<String> ids() {
    return FUNCTIONS.stream().map(Function::id).toList();
  }

  /// One line for each of the first; those that samplers are compared on are a crowd.
  private static String choices() {
    Stream<String> lines =
        Stream.of(EXAMPLES.stream(), functions(FirstCases.CASES), functions(MixedCases.CASES))
            .flatMap(functions -> functions)
            .map(function -> function.id() + ": " + function.help());
    return Stream.concat(
            lines,
            Stream.of(
                crowd(EvalSet.CASES) + ": functions that samplers are compared on.",
                crowd(Fronts.CASES) + ": two (zdt) or three (dtlz) objectives."))
        .collect(Collectors.joining("\n"));
  }

  private static String crowd(List<TestCase> cases) {
    return cases.getFirst().id() + " to " + cases.getLast().id();
  }

  @Override
  public Objective create(ObjectiveSpec spec) {
    if (!spec.space().parameters().isEmpty()) {
      throw new IllegalArgumentException(
          "A built-in function asks for its own parameters: remove the declared ones (%s)."
              .formatted(String.join(", ", spec.space().names())));
    }
    if (!spec.constraints().isEmpty() || !spec.metrics().isEmpty()) {
      throw new IllegalArgumentException(
          "A built-in function says its values and constraints by itself: remove %s."
              .formatted(spec.metrics().isEmpty() ? spec.constraints() : spec.metrics()));
    }
    String id = spec.settings().text(FUNCTION);
    Function function = FUNCTIONS.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    long nanos = Math.round(spec.settings().real(PAUSE) * 1e9);
    Pace pace = new Pace((int) spec.settings().whole(EPOCHS), Duration.ofNanos(nanos));
    return Hardships.SETTINGS.read(spec.settings()).around(function.make().apply(pace));
  }
}
