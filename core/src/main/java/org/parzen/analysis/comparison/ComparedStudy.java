package org.parzen.analysis.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parzen.study.DefinitionAttribute;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;

/// A study that is compared with others. Immutable.
///
/// @param name what it is called here: no two compared studies share one
/// @param source where it comes from, as a person knows it
/// @param definition absent where somebody else made the study
/// @param group the setting that the user counts it to; absent where the definition decides
public record ComparedStudy(
    String name,
    String source,
    StudyView view,
    Optional<StudyDefinition> definition,
    Optional<String> group) {

  /// With the definition that the study keeps, where that can be understood.
  public static ComparedStudy of(String name, String source, StudyView view) {
    return new ComparedStudy(name, source, view, definition(view), Optional.empty());
  }

  private static Optional<StudyDefinition> definition(StudyView view) {
    try {
      return DefinitionAttribute.read(view.system());
    } catch (IllegalArgumentException newer) {
      // The trials can be compared all the same.
      return Optional.empty();
    }
  }

  public ComparedStudy named(String other) {
    return new ComparedStudy(other, source, view, definition, group);
  }

  /// The same study, counted to a setting whatever its definition says.
  public ComparedStudy in(String otherGroup) {
    return new ComparedStudy(name, source, view, definition, Optional.of(otherGroup));
  }

  /// The same studies under names that tell them apart: where two share one, with their file.
  public static List<ComparedStudy> apart(List<ComparedStudy> studies) {
    List<ComparedStudy> brief = renamed(studies, study -> study.name() + " (" + file(study) + ")");
    List<ComparedStudy> full =
        renamed(brief, study -> study.view().name() + " (" + study.source() + ")");
    List<ComparedStudy> apart = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ComparedStudy study : full) {
      String name = study.name();
      for (int i = 2; !taken.add(name); i++) {
        name = study.name() + " " + i;
      }
      apart.add(study.named(name));
    }
    return apart;
  }

  private static List<ComparedStudy> renamed(
      List<ComparedStudy> studies, Function<ComparedStudy, String> longer) {
    Map<String, Long> counts =
        studies.stream().collect(Collectors.groupingBy(ComparedStudy::name, Collectors.counting()));
    return studies.stream()
        .map(
            study ->
                counts.getOrDefault(study.name(), 0L) > 1
                    ? study.named(longer.apply(study))
                    : study)
        .toList();
  }

  private static String file(ComparedStudy study) {
    return study.source().replaceFirst(".*[/\\\\]", "");
  }
}
