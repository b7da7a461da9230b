package org.parzen.app.gui.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.app.gui.fx.Messages;
import org.parzen.part.Registry;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.auto.AutoSampler;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FrozenTrial;

/// How a study's settings are chosen, and where that changes, how they are chosen now.
final class SearchReader {

  private static final AttributeKey<String> AUTO = AttributeKey.text(AutoSampler.ATTRIBUTE);

  /// Trials whose values were given say nothing; these many are looked at before it is given up.
  private static final int LATEST = 50;

  private SearchReader() {}

  /// Empty where nobody knows.
  static String words(
      StudyView view, Optional<StudyDefinition> definition, Registry<Sampler> samplers) {
    String title = definition.map(d -> title(d.sampler(), samplers)).orElse("");
    Optional<String> now = title.isEmpty() ? Optional.empty() : now(view);
    return now.map(why -> Messages.get("run.search.now", title, why)).orElse(title);
  }

  private static String title(Component sampler, Registry<Sampler> samplers) {
    return samplers.entries().stream()
        .filter(entry -> List.of(entry.id(), entry.peerName()).contains(sampler.id()))
        .findFirst()
        .map(entry -> Messages.get("run.search", entry.title(), entry.id()))
        .orElse(sampler.id());
  }

  private static Optional<String> now(StudyView view) {
    int trials = view.size();
    return IntStream.range(0, Math.min(trials, LATEST))
        .mapToObj(back -> view.trial(trials - 1 - back))
        .flatMap(Optional::stream)
        .map(FrozenTrial::system)
        .flatMap(system -> system.get(AUTO).stream())
        .findFirst();
  }
}
