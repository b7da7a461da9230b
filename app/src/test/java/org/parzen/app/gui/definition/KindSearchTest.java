package org.parzen.app.gui.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.part.Samplers;

/// What is found by the first letters that somebody types.
class KindSearchTest {

  private static final List<Choices.Kind> SAMPLERS =
      Samplers.ALL.entries().stream()
          .map(e -> new Choices.Kind(e.id(), e.title(), e.help(), e.settings()))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "a, auto",
    "t, tpe",
    "tpe, tpe",
    "tpec, tpe_cmaes",
    "cma, cmaes",
    "nsga, nsgaii",
    "gp, gp",
    "moving, cmaes",
    "evenlys, qmc",
    "fixed, partial_fixed",
    "xyz, ''"
  })
  void namesComeBeforeTitles(String typed, String id) {
    assertThat(KindSearch.find(SAMPLERS, typed).map(Choices.Kind::id).orElse("")).isEqualTo(id);
  }
}
