package org.parzen.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parzen.sampler.Runs.atMost;
import static org.parzen.sampler.Runs.parameters;
import static org.parzen.sampler.Runs.run;
import static org.parzen.sampler.Runs.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.sampler.Sampler;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.space.CategoricalDistribution;
import org.parzen.study.Component;
import org.parzen.text.PythonJson;

/// Samplers by name, with settings as a definition file has them and as a person types them.
class SamplerEntriesTest {

  private static final CategoricalDistribution KINDS = CategoricalDistribution.of("a", "b c");

  private static final Objective BOTH =
      trial -> {
        trial.suggest("kind", KINDS);
        return Outcome.of(trial.suggestFloat("x", 0, 1));
      };

  private static Sampler typed(String id, Map<String, String> options) {
    Registry.Entry<Sampler> entry = Samplers.ALL.entry(id);
    Map<String, JsonNode> settings = new HashMap<>();
    for (Setting setting : entry.settings()) {
      if (options.containsKey(setting.name())) {
        settings.put(
            setting.name(),
            SettingText.read("sampler " + id, setting, options.get(setting.name())));
      }
    }
    return Samplers.ALL.make(new Component(entry.id(), settings));
  }

  private static List<String> tried(Sampler sampler) throws InterruptedException {
    Study study = study(sampler);
    run(study, BOTH, atMost(20));
    return parameters(study);
  }

  @Test
  void aGridIsTypedOrGivenAsAnObject() throws InterruptedException {
    List<String> expected =
        List.of("kind=b c x=0.5", "kind=b c x=0.1", "kind=a x=0.5", "kind=a x=0.1");
    List<String> typed =
        tried(typed("grid", Map.of("search_space", "x = 0.1, 0.5; kind = a, 'b c'")));
    assertThat(typed).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            tried(
                typed("GridSampler", Map.of("search_space", "kind: ['a', 'b c']\nx: [0.1, 0.5]"))))
        .isEqualTo(typed);
    JsonNode object = PythonJson.read("{\"x\": [0.1, 0.5], \"kind\": [\"a\", \"b c\"]}");
    assertThat(tried(Samplers.ALL.make(new Component("grid", Map.of("search_space", object)))))
        .isEqualTo(typed);
    assertThat(tried(typed("grid", Map.of("search_space", object.toString())))).isEqualTo(typed);
    assertThat(tried(typed("grid", Map.of("search_space", SettingText.write(object)))))
        .isEqualTo(typed);
    assertThat(tried(typed("grid", Map.of("search_space", SettingText.write(object), "seed", "5"))))
        .isNotEqualTo(typed)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aGridNeedsItsValues() {
    assertThatThrownBy(() -> typed("grid", Map.of()))
        .hasMessageContaining("needs the setting 'search_space'");
    assertThatThrownBy(() -> typed("grid", Map.of("search_space", "x 1, 2")))
        .hasMessageContaining("'x 1, 2' is not understood")
        .hasMessageContaining("x = 1, 2, 3");
    assertThatThrownBy(() -> typed("grid", Map.of("search_space", "x = ,")))
        .hasMessageContaining("no values for 'x'");
    assertThatThrownBy(
            () ->
                Samplers.ALL.make(
                    new Component("grid", Map.of("search_space", TextNode.valueOf("x = 1")))))
        .hasMessageContaining("takes values by name");
  }

  @Test
  void parametersAreFixedAndTheBaseIsChosenByNameWithItsSettings() throws InterruptedException {
    Map<String, String> options = Map.of("fixed_params", "kind = 'b c'", "base_sampler", "random");
    assertThat(tried(typed("partial_fixed", options)))
        .hasSize(20)
        .allMatch(text -> text.startsWith("kind=b c x="))
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> typed("partial_fixed", with(options, "base_sampler", "magic")))
        .hasMessageContaining("There is no sampler 'magic'");
    assertThatThrownBy(() -> typed("partial_fixed", with(options, "base_options", "k = 1")))
        .hasMessageContaining("sampler random has no setting 'k'");
    assertThatThrownBy(
            () -> typed("PartialFixedSampler", with(options, "base_sampler", "brute_force")))
        .hasMessageContaining("'brute_force' can not have parameters fixed");
  }

  private static Map<String, String> with(Map<String, String> options, String name, String value) {
    Map<String, String> more = new HashMap<>(options);
    more.put(name, value);
    return more;
  }

  @Test
  void bruteForceNeedsNoSettings() throws InterruptedException {
    Study study = study(typed("BruteForceSampler", Map.of()));
    run(study, trial -> Outcome.of((double) trial.suggestInt("n", 1, 7)), atMost(20));
    assertThat(parameters(study)).hasSize(7).doesNotHaveDuplicates();
  }
}
