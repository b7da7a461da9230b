package org.parzen.plugins.command.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Asks real programs, shell scripts that answer in the ways programs do.
@DisabledOnOs(OS.WINDOWS)
class DetectionTest {
  private static final String OPTIONS =
      "  -l, --level N   from 1 to 9 (default 6)\\n  -f, --fast   quicker\\n  -o FILE   output\\n";

  @TempDir Path folder;

  private Path script(String... lines) throws Exception {
    Path script = folder.resolve("tool.sh");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }

  private Detection ask(String... command) throws Exception {
    return Detection.of(List.of(command), folder);
  }

  @Test
  void theProgramIsAskedForHelpInsteadOfBeingRun() throws Exception {
    script("[ \"$1\" = --help ] && printf '" + OPTIONS + "' && exit 0", "echo ran > ran");
    Detection detection = ask("./tool.sh", "in.txt", "-l", "3");
    assertThat(detection.asked()).containsExactly("./tool.sh", "--help");
    assertThat(detection.proposals()).extracting(FlagProposal::flag).containsExactly("--level");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void helpOnStandardErrorWithAnExitCodeIsHelp() throws Exception {
    script("if [ \"$1\" = -h ]; then printf '" + OPTIONS + "' >&2; fi; exit 3");
    Detection detection = ask("sh", "tool.sh", "x");
    assertThat(detection.asked()).containsExactly("sh", "tool.sh", "-h");
    assertThat(detection.proposals()).hasSize(1);
  }

  @Test
  void aLongerHelpThatTheTextNamesIsAskedFor() throws Exception {
    script(
        "printf '" + OPTIONS + "  --help   short\\n  --fullhelp   all\\n'",
        "[ \"$1\" = --fullhelp ] && printf '  --depth N   depth (default 4)\\n'",
        "true");
    Detection detection = ask("./tool.sh");
    assertThat(detection.asked()).containsExactly("./tool.sh", "--fullhelp");
    assertThat(detection.proposals()).extracting(FlagProposal::name).contains("depth");
  }

  @Test
  void aSubcommandIsAskedFirst() throws Exception {
    script("[ \"$1$2\" = mem--help ] && printf '" + OPTIONS + "'; true");
    assertThat(ask("./tool.sh", "mem", "a.fa").asked())
        .containsExactly("./tool.sh", "mem", "--help");
  }

  @Test
  void whatAsksForHelpItselfIsRunAsItIs() throws Exception {
    script("echo \"asked: $*\"");
    Detection detection = ask("./tool.sh", "--fullhelp", "codec=x");
    assertThat(detection.text()).isEqualTo("asked: --fullhelp codec=x\n");
    assertThat(detection.proposals()).isEmpty();
  }

  @Test
  void itRunsInAnEmptyFolderAndReadsNothing() throws Exception {
    script("cat; ls; touch here");
    assertThat(ask("./tool.sh").text()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("tool.sh"));
    }
  }

  @Test
  void aProgramThatIsMissingIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("no-such-program-7"))
        .withMessageContaining("no-such-program-7");
  }

  @Test
  void ffmpegIsAskedAboutTheEncoderOfTheCommand() {
    assertThat(HelpRequest.of(List.of("ffmpeg", "-i", "a", "-c:v", "libx264", "b")).getFirst())
        .containsExactly("ffmpeg", "-hide_banner", "-h", "encoder=libx264");
  }

  @Test
  void whatAnEncoderSaysOfAnotherProgramIsNoFurtherHelp() {
    List<String> asked = List.of("ffmpeg", "-hide_banner", "-h", "encoder=libx264");
    String text = "  -tune <string> Tune the encoding params (cf. x264 --fullhelp)";
    assertThat(HelpRequest.longer(asked, text)).isEmpty();
    assertThat(HelpRequest.longer(List.of("x264", "--help"), text))
        .hasValue(List.of("x264", "--fullhelp"));
  }
}
