package org.parzen.plugins.functions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.setting.Setting;

/// Offers the built-in objectives. They ask for their own parameters and are minimised.
public final class FunctionsPlugin implements ObjectivePlugin {

  private static final List<Function> FUNCTIONS =
      List.of(
          PaperExamples.NETWORK,
          PaperExamples.PERCEPTRON,
          PaperExamples.CLASSIFIER,
          TestFunctions.BRANIN,
          TestFunctions.ROSENBROCK,
          TestFunctions.ACKLEY,
          TestFunctions.SPHERE);

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

  private static List<String> ids() {
    return FUNCTIONS.stream().map(Function::id).toList();
  }

  private static String choices() {
    StringBuilder text = new StringBuilder();
    for (Function function : FUNCTIONS) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(function.id())
          .append(": ")
          .append(function.help());
    }
    return text.toString();
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
          "A built-in function has one value and no constraints: remove %s."
              .formatted(spec.metrics().isEmpty() ? spec.constraints() : spec.metrics()));
    }
    String id = spec.settings().text(FUNCTION);
    Function function = FUNCTIONS.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    long nanos = Math.round(spec.settings().real(PAUSE) * 1e9);
    Pace pace = new Pace((int) spec.settings().whole(EPOCHS), Duration.ofNanos(nanos));
    return Hardships.SETTINGS.read(spec.settings()).around(function.make().apply(pace));
  }
}
