package org.parzen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final Set<String> ALL = Set.of("libgtk-3.so.0", "libXtst.so.6");

  @Test
  void linuxWithDisplayAndLibrariesOpensAWindow() {
    assertThat(new Display("Linux", Map.of("DISPLAY", ":0"), ALL::contains).problem()).isEmpty();
  }

  @Test
  void linuxWithoutDisplayIsToldAboutTheVariable() {
    assertThat(new Display("Linux", Map.of(), ALL::contains).problem())
        .hasValueSatisfying(text -> assertThat(text).contains("DISPLAY").doesNotContain("{"));
  }

  @Test
  void missingLibrariesAreNamedWithThePackageToInstall() {
    Display display = new Display("Linux", Map.of("DISPLAY", ":0"), "libXtst.so.6"::equals);
    assertThat(display.problem())
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains("libgtk-3.so.0", "apt-get install libgtk-3-0 libxtst6")
                    .doesNotContain("\n"));
  }

  @Test
  void otherSystemsNeedNeither() {
    assertThat(new Display("Mac OS X", Map.of(), library -> false).problem()).isEmpty();
  }
}
