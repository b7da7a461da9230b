package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which kind somebody means who types.
final class KindSearch {

  private KindSearch() {}

  /// The kind that is meant by the beginning of its name, or else of a word of its title.
  static Optional<Choices.Kind> find(List<Choices.Kind> kinds, String typed) {
    return kinds.stream()
        .filter(kind -> plain(kind.id()).startsWith(typed))
        .findFirst()
        .or(
            () ->
                kinds.stream()
                    .filter(
                        kind -> endings(kind.title()).stream().anyMatch(t -> t.startsWith(typed)))
                    .findFirst());
  }

  /// A title from each of its words on.
  private static List<String> endings(String title) {
    List<String> endings = new ArrayList<>();
    String rest = title;
    while (!rest.isEmpty()) {
      endings.add(plain(rest));
      int space = rest.indexOf(' ');
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
    return endings;
  }

  /// Letters and digits: CMA-ES is cmaes.
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
