package org.parzen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonOutput.NumberCase;

class PythonNumberTest {
  static List<NumberCase> numbers() {
    return PythonOutput.numbers();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everyNumberIsWrittenAsPythonWritesIt(NumberCase number) {
    assertThat(PythonNumber.repr(number.number())).isEqualTo(number.repr());
    assertThat(PythonNumber.json(number.number())).isEqualTo(number.json());
  }

  @Test
  void theExponentBeginsBelowOneTenThousandthAndFromTenToTheSixteenth() {
    assertThat(PythonNumber.repr(1e-4)).isEqualTo("0.0001");
    assertThat(PythonNumber.repr(1e-5)).isEqualTo("1e-05");
    assertThat(PythonNumber.repr(1e15)).isEqualTo("1000000000000000.0");
    assertThat(PythonNumber.repr(1e16)).isEqualTo("1e+16");
    assertThat(PythonNumber.repr(123456789012345680.0)).isEqualTo("1.2345678901234568e+17");
  }

  @Test
  void numbersThatAreNotFiniteHaveOtherNamesInJson() {
    assertThat(PythonNumber.repr(Double.NaN)).isEqualTo("nan");
    assertThat(PythonNumber.json(Double.NaN)).isEqualTo("NaN");
    assertThat(PythonNumber.repr(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    assertThat(PythonNumber.json(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }
}
