package org.parzen.analysis.comparison;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A setting that is not the same in all studies.
///
/// @param key `sampler.id`, `parameters.lr`, `seed` …
/// @param values by study, in their order; absent where a study does not say it
public record SettingDifference(String key, List<Optional<String>> values) {

  public SettingDifference {
    values = List.copyOf(values);
  }

  /// The settings in which studies differ, in the order of definitions.
  static List<SettingDifference> of(List<ComparedStudy> studies) {
    List<Map<String, String>> all = studies.stream().map(StudySettings::of).toList();
    Set<String> keys = new LinkedHashSet<>();
    all.forEach(settings -> keys.addAll(settings.keySet()));
    return keys.stream()
        .sorted(Comparator.comparingInt(StudySettings::place))
        .map(
            key ->
                new SettingDifference(
                    key, all.stream().map(of -> Optional.ofNullable(of.get(key))).toList()))
        .filter(difference -> difference.isOne(studies))
        .toList();
  }

  /// What a study does not say counts as different only where it could have said it.
  private boolean isOne(List<ComparedStudy> studies) {
    return IntStream.range(0, studies.size())
            .filter(i -> StudySettings.isAsked(key, studies.get(i)))
            .mapToObj(values::get)
            .distinct()
            .count()
        > 1;
  }
}
