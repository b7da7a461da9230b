package org.parzen.app.gui.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Reasons of failures in a line.
class FailureTextTest {

  @Test
  void aLineThatAnnouncesTheOutputEndsWithItsLastLine() {
    String reason = "It failed. Its output ends with:\nTrace:\n  a\nValueError: b \n\n";
    assertThat(FailureText.brief(reason))
        .isEqualTo("It failed. Its output ends with: ValueError: b");
  }

  @Test
  void theCommandIsNoOutput() {
    String reason = "It ends with:\nboom\nThe command was: sh x\nIt ran in: /home";
    assertThat(FailureText.brief(reason)).isEqualTo("It ends with: boom");
    assertThat(FailureText.namesCommand(reason)).isTrue();
    assertThat(FailureText.namesCommand("boom")).isFalse();
  }

  @Test
  void aLineThatSaysAllIsLeftAsItIs() {
    assertThat(FailureText.brief("It printed nothing.\nThe command was: sh x"))
        .isEqualTo("It printed nothing.");
    assertThat(FailureText.brief("Out of range:")).isEqualTo("Out of range:");
    assertThat(FailureText.brief("")).isEmpty();
  }
}
