package org.parzen.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.PrunerPlugin;
import org.parzen.pruner.Verdict;
import org.parzen.run.Study;
import org.parzen.sampler.ForwardingSampler;
import org.parzen.sampler.Runs;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.SamplerPlugin;
import org.parzen.sampler.TrialContext;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;
import org.parzen.space.Distribution;
import org.parzen.study.Component;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

class PartsTest {

  private record Fixed(String id, double value) implements SamplerPlugin, PrunerPlugin {
    @Override
    public String title() {
      return "Fixed";
    }

    @Override
    public String help() {
      return "Always the same.";
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public FixedParts create(Settings settings) {
      return new FixedParts(value);
    }
  }

  private record FixedParts(double value) implements Sampler, Pruner {
    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator random) {
      return value;
    }

    @Override
    public Verdict judge(StudyView view, FrozenTrial running) {
      return Verdict.KEEP;
    }
  }

  @Test
  void pluginsStandBesideWhatIsBuiltIn() {
    Registry<Sampler> samplers = Samplers.with(List.of(new Fixed("fixed", 1)), List.of());
    assertThat(samplers.entries()).hasSize(Samplers.ALL.entries().size() + 1);
    assertThat(samplers.entry("fixed").settings())
        .extracting(Setting::name)
        .containsExactly("repeats");
    assertThat(samplers.make(new Component("fixed"))).isNotNull();
    Registry<Pruner> pruners = Pruners.with(List.of(new Fixed("fixed", 1)), List.of());
    assertThat(pruners.entries()).hasSize(Pruners.ALL.entries().size() + 1);
    assertThat(Parts.installed().samplers()).isEqualTo(Samplers.ALL);
  }

  @Test
  void aNameBelongsToOnePart() {
    assertThatThrownBy(() -> Samplers.with(List.of(new Fixed("tpe", 1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are two samplers called 'tpe'.");
    List<PrunerPlugin> twice = List.of(new Fixed("x", 1), new Fixed("x", 2));
    assertThatThrownBy(() -> Pruners.with(twice, List.of()))
        .hasMessage("There are two pruners called 'x'.");
  }

  @Test
  void whatIsNotTrustedIsNamedWhereSomethingIsUnknown() {
    assertThatThrownBy(() -> Pruners.with(List.of(), List.of("a.jar")).entry("x"))
        .hasMessage(
            "There is no pruner 'x'. There is: median, asha, hyperband, percentile, wilcoxon, threshold, patient, none. Not used before you trust it (parzen plugins trust): a.jar.");
  }

  @Test
  void aValueThatIsNoneFailsTheTrialWhoeverDrewIt() throws InterruptedException {
    Study study = Runs.study(new FixedParts(Double.NaN));
    Runs.run(study, trial -> Outcome.of(trial.suggestFloat("x", 0, 2)), Runs.atMost(1));
    FrozenTrial trial = study.view().trials().getFirst();
    assertThat(trial.kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(trial.parameters()).isEmpty();
    assertThat(trial.system().get(Study.REASON))
        .contains("The sampler drew NaN for 'x', which is outside its range.");
  }

  /// A question with a usual answer would else be answered by the part in front.
  @Test
  void partsInFrontOfOthersPassEveryQuestionOn() {
    assertThat(questions(Sampler.class)).hasSizeGreaterThan(5);
    assertThat(questions(ForwardingSampler.class)).containsAll(questions(Sampler.class));
    assertThat(questions(NamedSampler.class)).containsAll(questions(Sampler.class));
    assertThat(questions(NamedPruner.class)).containsAll(questions(Pruner.class));
  }

  private static Set<String> questions(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
        .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
        .collect(Collectors.toSet());
  }
}
