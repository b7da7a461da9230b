package org.parzen.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.cmaes.CmaEsSampler;
import org.parzen.sampler.mixture.SwitchingSampler;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

class CmaEsEntryTest {

  private static Map<String, JsonNode> settings(String... pairs) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String name = pairs[i];
      Setting setting =
          CmaEsEntry.entry().settings().stream()
              .filter(s -> s.name().equals(name))
              .findFirst()
              .orElseThrow();
      values.put(name, SettingText.read("sampler cmaes", setting, pairs[i + 1]));
    }
    return values;
  }

  private static Sampler make(String... pairs) {
    return Samplers.ALL.make(new Component("cmaes", settings(pairs)));
  }

  /// The last of some trials with this sampler.
  private static FrozenTrial last(Sampler sampler) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("study", Direction.MINIMIZE),
            StudyOptions.of(sampler).withoutPruning().withSeed(1));
    for (int i = 0; i < 30; i++) {
      Trial trial = study.ask();
      double x = trial.suggestFloat("x", -5, 5);
      double y = trial.suggestFloat("y", -5, 5);
      long n = trial.suggestInt("n", 0, 5);
      if (i % 3 == 2) {
        trial.report(x, 1);
        study.tell(trial.number(), new Outcome.Pruned("worse"));
      } else {
        study.tell(trial, x * x + y + n);
      }
    }
    return study.view().trials().getLast();
  }

  @Test
  void isFoundUnderThePeersName() {
    assertThat(Samplers.ALL.make(new Component("CmaEsSampler"))).isInstanceOf(CmaEsSampler.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n_startup_trials=4",
        "popsize=3",
        "consider_pruned_trials=true",
        "use_separable_cma=true",
        "with_margin=true",
        "lr_adapt=true"
      })
  void everySettingHasAnEffect(String setting) {
    String[] parts = setting.split("=", 2);
    assertThat(last(make(parts[0], parts[1])).parameters()).isNotEqualTo(last(make()).parameters());
  }

  @Test
  void refusesWhatContradictsItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make("use_separable_cma", "true", "with_margin", "true"))
        .withMessage(
            "The settings use_separable_cma and with_margin exclude each other: switch on one of them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make("popsize", "1"))
        .withMessageContaining("at least 2 trials")
        .withMessageContaining("not 1");
  }

  @Test
  void takesOverAfterAnotherSampler() {
    Sampler sampler = Samplers.ALL.make(new Component("tpe_cmaes"));
    assertThat(sampler).isInstanceOf(SwitchingSampler.class);
    assertThat(((SwitchingSampler) sampler).trials()).isEqualTo(40);
    Sampler early =
        Samplers.ALL.make(new Component("tpe_cmaes", Map.of("first_trials", IntNode.valueOf(20))));
    assertThat(last(early).parameters()).isNotEqualTo(last(sampler).parameters());
    Sampler best =
        Samplers.ALL.make(
            new Component(
                "tpe_cmaes",
                Map.of(
                    "first_trials", IntNode.valueOf(20), "start_around_best", BooleanNode.TRUE)));
    assertThat(last(best).parameters()).isNotEqualTo(last(early).parameters());
  }
}
