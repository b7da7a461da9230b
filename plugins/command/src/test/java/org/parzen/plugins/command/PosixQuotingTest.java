package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosixQuotingTest {

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "a b",
          "it's",
          "\"",
          "\\",
          "$HOME `x` $(y)",
          "*",
          "tab\there",
          "new\nline",
          "größe 模型 😀",
          "-x",
          "{lr}",
          "{a,b}",
          "#",
          "~",
          "a=b;c|d&e>f",
          "'",
          "!!",
          "\\'");

  @Test
  void whiteSpaceSeparatesArguments() {
    assertThat(PosixQuoting.split("  ffmpeg -i\tin.mp4 \n out.mp4 "))
        .containsExactly("ffmpeg", "-i", "in.mp4", "out.mp4");
    assertThat(PosixQuoting.split("   ")).isEmpty();
  }

  @Test
  void singleQuotesKeepEverythingAsItIs() {
    assertThat(PosixQuoting.split("a 'b \\n \"c\" $d' e'f'g ''"))
        .containsExactly("a", "b \\n \"c\" $d", "efg", "");
  }

  @Test
  void inDoubleQuotesABackslashQuotesOnlyWhatTheShellWouldRead() {
    assertThat(PosixQuoting.split("\"a\\\"b\" \"\\\\ \\$x \\` \\n\" \"two\\\nlines\" \"it's\""))
        .containsExactly("a\"b", "\\ $x ` \\n", "twolines", "it's");
  }

  @Test
  void outsideQuotesABackslashKeepsTheNextCharacter() {
    assertThat(PosixQuoting.split("a\\ b \\' \\\\ c\\\nd")).containsExactly("a b", "'", "\\", "cd");
  }

  @Test
  void nothingElseOfTheShellHasAMeaning() {
    assertThat(PosixQuoting.split("echo $HOME * | wc > x # y"))
        .containsExactly("echo", "$HOME", "*", "|", "wc", ">", "x", "#", "y");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"run 'a b, 'a b", "run x \"y z, \"y z"})
  void aQuoteThatIsNotClosedIsNamedWithItsText(String line, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PosixQuoting.split(line))
        .withMessageContaining("not closed")
        .withMessageEndingWith(text);
  }

  @Test
  void aLoneBackslashAtTheEndIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PosixQuoting.split("dir C:\\"))
        .withMessageContaining("C:\\");
  }

  @Test
  void whatIsJoinedSplitsIntoTheSameArguments() {
    assertThat(PosixQuoting.split(PosixQuoting.join(ODD))).isEqualTo(ODD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffmpeg", "--lr={lr}", "a/b.c:d,e", "{a},{b}", "x@y_z%+"})
  void plainWordsStayWithoutQuotes(String word) {
    assertThat(PosixQuoting.quote(word)).isEqualTo(word);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theShellReadsWhatIsJoined() throws IOException {
    String line = PosixQuoting.join(ODD);
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + line).start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed.split("\0", -1))
        .startsWith(ODD.toArray(String[]::new))
        .hasSize(ODD.size() + 1);
  }

  @Test
  void anArgumentMayHaveAnyLength() {
    String path = "/a/long/path:".repeat(100_000);
    assertThat(PosixQuoting.quote(path)).isEqualTo(path);
    assertThat(PosixQuoting.split(PosixQuoting.quote(path + " "))).containsExactly(path + " ");
  }
}
