package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/// The Python of this machine.
public final class Python {
  private Python() {}

  /// Skips a test where there is none; where everything must be there, it fails.
  public static void require() {
    boolean there = isThere();
    if (System.getenv("CI") != null) {
      assertThat(there).as("python3 is there").isTrue();
    }
    assumeThat(there).as("python3 is there").isTrue();
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "--version")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
