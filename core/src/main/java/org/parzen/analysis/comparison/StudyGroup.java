package org.parzen.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parzen.study.StudyDefinition;

/// Repeats of one setting: studies that were defined alike but for name, folder and seed.
/// Immutable.
///
/// @param name what they have in common in their names
public record StudyGroup(String name, List<ComparedStudy> studies) {

  /// Shorter beginnings of names say nothing.
  private static final int SHORTEST = 2;

  public StudyGroup {
    studies = List.copyOf(studies);
  }

  /// Puts studies into groups, in order of appearance. A study without a definition is a group of
  /// its own, unless the user counted it to one.
  public static List<StudyGroup> of(List<ComparedStudy> studies) {
    Map<Key, List<ComparedStudy>> groups = new LinkedHashMap<>();
    for (ComparedStudy study : studies) {
      groups.computeIfAbsent(Key.of(study), _ -> new ArrayList<>()).add(study);
    }
    Set<String> taken = new LinkedHashSet<>();
    groups.keySet().forEach(key -> key.chosen().ifPresent(taken::add));
    List<StudyGroup> named = new ArrayList<>();
    groups.forEach(
        (key, members) ->
            named.add(
                new StudyGroup(key.chosen().orElseGet(() -> free(name(members), taken)), members)));
    return named;
  }

  /// What makes studies repeats of each other.
  private record Key(
      Optional<String> chosen, Optional<StudyDefinition> definition, Optional<String> alone) {

    static Key of(ComparedStudy study) {
      Optional<StudyDefinition> alike = study.definition().map(d -> d.placed("", "", 0));
      return study.group().isPresent()
          ? new Key(study.group(), Optional.empty(), Optional.empty())
          : new Key(
              Optional.empty(),
              alike,
              alike.isPresent() ? Optional.empty() : Optional.of(study.name()));
    }
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + " (" + i + ")";
    }
    return name;
  }

  private static String name(List<ComparedStudy> members) {
    String first = members.getFirst().name();
    if (members.size() == 1) {
      return first;
    }
    String common = first;
    for (ComparedStudy member : members) {
      common = common.substring(0, shared(common, member.name()));
    }
    // The place of a namesake, which stands behind it, is cut off whole.
    String stem = common.replaceFirst("( \\([^)]*|[\\s\\d_.#:/-]+)$", "");
    return stem.length() >= SHORTEST ? stem : first + " …";
  }

  private static int shared(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }
}
