package org.parzen.numeric.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedNumbersTest {

  @Test
  void isAsAListThatIsSortedEachTime() {
    Random random = new Random(3);
    SortedNumbers numbers = new SortedNumbers();
    List<Double> expected = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      double value =
          switch (i % 5) {
            case 0 -> random.nextInt(6);
            case 1 -> i;
            case 2 -> -i;
            case 3 -> i % 50 == 3 ? Double.NEGATIVE_INFINITY : random.nextGaussian();
            default -> i % 50 == 4 ? Double.POSITIVE_INFINITY : 2.5;
          };
      numbers.add(value);
      expected.add(value);
      if (i % 100 == 99) {
        Collections.sort(expected);
        for (int place = 0; place < expected.size(); place += 7) {
          double at = expected.get(place);
          assertThat(numbers.get(place)).isEqualTo(at);
          assertThat(numbers.below(at))
              .isEqualTo((int) expected.stream().filter(v -> v < at).count());
          assertThat(numbers.atMost(at))
              .isEqualTo((int) expected.stream().filter(v -> v <= at).count());
        }
      }
    }
    assertThat(numbers.size()).isEqualTo(3000);
  }

  @Test
  void emptyHasNothing() {
    SortedNumbers numbers = new SortedNumbers();
    assertThat(numbers.below(1)).isZero();
    assertThat(numbers.atMost(1)).isZero();
    assertThatThrownBy(() -> numbers.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void bothZerosAreOne() {
    SortedNumbers numbers = new SortedNumbers();
    numbers.add(-0.0);
    assertThat(numbers.get(0)).isEqualTo(0.0);
    assertThat(numbers.below(0.0)).isZero();
  }
}
