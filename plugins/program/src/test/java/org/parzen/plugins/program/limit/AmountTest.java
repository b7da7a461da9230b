package org.parzen.plugins.program.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.setting.Settings;

class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "500M, 524288000",
    "2GB, 2147483648",
    "1.5 GiB, 1610612736",
    "10k, 10240",
    "1t, 1099511627776"
  })
  void amountsAreReadAsPeopleTypeThem(String text, long bytes) {
    assertThat(Amount.bytes(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1,5G", "G", "5X", "nan", "9999999999T"})
  void whatIsNoAmountIsQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.bytes(text))
        .withMessageContainingAll("'" + text + "'", "500M");
  }

  @ParameterizedTest
  @CsvSource({"memory_limit, abc", "output_limit, -1", "cpu_limit, 0s", "timeout, soon"})
  void aLimitThatCanNotBeReadIsNamed(String setting, String text) {
    Settings settings =
        Settings.check("test", Limits.settings(), Map.of(setting, TextNode.valueOf(text)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.of(settings))
        .withMessageStartingWith(setting + ": ")
        .withMessageContaining("'" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1023, 1023 bytes",
    "1024, 1 KiB",
    "524288000, 500 MiB",
    "2147483648, 2 GiB",
    "2469606195, 2.3 GiB",
    "2480343613, 2.31 GiB",
    "1073741823, 1024 MiB",
    "110100480, 105 MiB",
    "10737418240, 10 GiB",
    "1099511627776, 1 TiB"
  })
  void amountsAreShownToThreeDigits(long bytes, String text) {
    assertThat(Amount.text(bytes)).isEqualTo(text);
  }
}
