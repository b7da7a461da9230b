package org.parzen.app.gui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {

  private static final Pattern NAME = Pattern.compile("^\\s*(-[a-z0-9-]+):", Pattern.MULTILINE);

  private static String sheet(String name) throws IOException {
    try (var text = Objects.requireNonNull(StyleSheetsTest.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> names(String sheet) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher match = NAME.matcher(sheet(sheet));
    while (match.find()) {
      names.add(match.group(1));
    }
    return names;
  }

  @Test
  void bothThemesNameTheSameColours() throws IOException {
    assertThat(names("dark.css")).isNotEmpty().isEqualTo(names("light.css"));
    assertThat(names("/org/parzen/app/gui/chart/chart-dark.css"))
        .isNotEmpty()
        .isEqualTo(names("/org/parzen/app/gui/chart/chart-light.css"));
  }

  @Test
  void rulesNameColoursAndHoldNoneThemselves() throws IOException {
    assertThat(sheet("base.css")).doesNotContainPattern("#[0-9a-fA-F]{3}").doesNotContain("rgb");
  }
}
