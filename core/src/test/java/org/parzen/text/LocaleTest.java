package org.parzen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  void theDefaultLocaleChangesNothing(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(PythonOutput.numbers())
        .allSatisfy(
            number -> {
              assertThat(PythonNumber.repr(number.number())).isEqualTo(number.repr());
              assertThat(PythonNumber.json(number.number())).isEqualTo(number.json());
            });
    assertThat(PythonOutput.values())
        .allSatisfy(
            value -> {
              assertThat(PythonText.repr(PythonJson.read(value.json()))).isEqualTo(value.repr());
              assertThat(PythonJson.write(PythonJson.read(value.json()))).isEqualTo(value.json());
            });
  }
}
