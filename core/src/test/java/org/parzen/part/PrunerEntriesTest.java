package org.parzen.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.pruner.Pruner;
import org.parzen.study.Component;
import org.parzen.text.PythonJson;

class PrunerEntriesTest {

  private static Pruner make(String id, String options) {
    Map<String, JsonNode> given = new LinkedHashMap<>();
    PythonJson.read(options).properties().forEach(e -> given.put(e.getKey(), e.getValue()));
    return Pruners.ALL.make(new Component(id, given));
  }

  @Test
  void allAreKnownByTheirNamesInOptuna() {
    assertThat(Pruners.ALL.entries())
        .extracting(Registry.Entry::id, Registry.Entry::peerName)
        .extracting(tuple -> tuple.toList().getFirst() + " " + tuple.toList().getLast())
        .containsExactly(
            "median MedianPruner",
            "asha SuccessiveHalvingPruner",
            "hyperband HyperbandPruner",
            "percentile PercentilePruner",
            "wilcoxon WilcoxonPruner",
            "threshold ThresholdPruner",
            "patient PatientPruner",
            "none NopPruner");
    for (Registry.Entry<Pruner> entry : Pruners.ALL.entries()) {
      assertThat(entry.help()).contains("Choose it");
      assertThat(entry.title().length()).isLessThan(30);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "asha | {'min_resource': '4', 'reduction_factor': 3, 'bootstrap_count': 2}",
        "asha | {'min_resource': 4}",
        "asha | {}",
        "SuccessiveHalvingPruner | {'min_resource': 'auto', 'min_early_stopping_rate': 1}",
        "hyperband | {'max_resource': 27}",
        "hyperband | {'min_resource': 2, 'max_resource': 'auto', 'reduction_factor': 4}",
        "threshold | {'upper': 0.5}",
        "threshold | {'lower': '-1e3', 'upper': ''}",
        "patient | {}",
        "patient | {'patience': 3, 'wrapped_pruner': 'alone'}",
        "patient | {'wrapped_pruner': 'percentile', 'wrapped_options': {'percentile': '30'}}",
        "wilcoxon | {'p_threshold': 0.05}",
        "none | {}",
      })
  void whatFitsIsMade(String id, String options) {
    assertThat(make(id, options.replace('\'', '"'))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "asha | {'min_resource': 0} | 'min_resource': write auto or a whole number from 1",
        "asha | {'min_resource': 'often'} | 'often' is not allowed",
        "asha | {'min_resource': 1.5} | '1.5' is not allowed",
        "asha | {'reduction_factor': 1} | 'reduction_factor', which takes a whole number of at least 2",
        "asha | {'bootstrap_count': 2} | bootstrap_count is 2",
        "hyperband | {'max_resource': 'half'} | 'half' is not allowed for 'max_resource'",
        "hyperband | {'min_resource': 9, 'max_resource': 3} | 3 is less than 9",
        "hyperband | {'bootstrap_count': 1} | bootstrap_count is 1",
        "threshold | {} | Give 'lower', 'upper' or both.",
        "threshold | {'lower': 'low'} | 'low' is not allowed for 'lower'",
        "threshold | {'lower': 2, 'upper': 1} | 2 is greater than 1",
        "threshold | {'upper': 'nan'} | 'nan' is not allowed for 'upper'",
        "patient | {'patience': -1} | 'patience'",
        "patient | {'min_delta': -1} | 'min_delta'",
        "patient | {'wrapped_pruner': 'patient'} | 'wrapped_pruner', which takes one of median, asha",
        "patient | {'wrapped_options': {'patience': 3}} | pruner median has no setting 'patience'",
        "patient | {'wrapped_pruner': 'alone', 'wrapped_options': {'x': 3}} | leave them out",
        "wilcoxon | {'p_threshold': 2} | 'p_threshold'",
        "none | {'x': 1} | pruner none has no setting 'x'",
      })
  void whatDoesNotFitIsNamed(String id, String options, String message) {
    assertThatThrownBy(() -> make(id, options.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
