package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

class CopyAndRenameTest {
  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static int trials(String file, String study) {
    return PythonJson.read(
            Typed.parzen("trials", "--storage", file, "--study-name", study, "-f", "json").output())
        .size();
  }

  @BeforeEach
  void makeStudy() {
    Typed made =
        Typed.parzen(
            "optimize",
            "--storage",
            file("a.db"),
            "--study-name",
            "one",
            "--command",
            "echo {x}",
            "--param",
            "x float 0..1",
            "--n-trials",
            "3");
    assertThat(made.status()).isZero();
  }

  @Test
  void aStudyIsCopiedToAnotherStorageAndGoesOnThere() {
    Typed copied =
        Typed.parzen(
            "study", "copy", "--storage", file("a.db"), "--to", file("b.log"), "--new-name", "two");
    assertThat(copied.output()).isEqualTo("two\n");
    assertThat(trials(file("b.log"), "two")).isEqualTo(3);
    assertThat(Files.exists(folder.resolve("b.log.trials"))).isFalse();

    Typed more =
        Typed.parzen(
            "optimize", "--storage", file("b.log"), "--study-name", "two", "--n-trials", "2");

    assertThat(more.status()).isZero();
    assertThat(trials(file("b.log"), "two")).isEqualTo(5);
    assertThat(trials(file("a.db"), "one")).isEqualTo(3);
    assertThat(Files.isDirectory(folder.resolve("b.log.trials/two"))).isTrue();
  }

  @Test
  void filesOfTrialsAreCopiedOnRequest() throws IOException {
    Path output = folder.resolve("a.db.trials/one/1-1/out.txt");
    Files.createDirectories(output.getParent());
    Files.writeString(output, "x");

    Typed copied =
        Typed.parzen(
            "study", "copy", "--storage", file("a.db"), "--new-name", "two", "--files");

    assertThat(copied.output()).isEqualTo("two\n");
    assertThat(folder.resolve("a.db.trials/two/1-1/out.txt")).hasContent("x");
    assertThat(output).hasContent("x");
  }

  @Test
  void aRenamedStudyTakesItsFilesAlong() throws IOException {
    Path output = folder.resolve("a.db.trials/one/1-1/out.txt");
    Files.createDirectories(output.getParent());
    Files.writeString(output, "x");

    Typed renamed =
        Typed.parzen("study", "rename", "--storage", file("a.db"), "--new-name", "other");

    assertThat(renamed.output()).isEqualTo("other\n");
    assertThat(Typed.parzen("study-names", "--storage", file("a.db")).output())
        .isEqualTo("other\n");
    assertThat(folder.resolve("a.db.trials/other/1-1/out.txt")).hasContent("x");
    Typed more =
        Typed.parzen("optimize", "--storage", file("a.db"), "--study-name", "other", "--n-trials", "1");
    assertThat(more.status()).isZero();
    assertThat(trials(file("a.db"), "other")).isEqualTo(4);
  }

  @Test
  void whatCanNotBeCopiedIsSaid() {
    assertThat(Typed.parzen("study", "copy", "--storage", file("a.db")).errors())
        .contains("--to", "--new-name");
    Typed absent =
        Typed.parzen(
            "study", "copy", "--storage", file("a.db"), "--study-name", "no", "--to", file("c.db"));
    assertThat(absent.errors()).contains("'no'");
    assertThat(Files.exists(folder.resolve("c.db"))).isFalse();
    assertThat(
            Typed.parzen(
                    "study", "copy", "--storage", file("a.db"), "--new-name", "one")
                .errors())
        .contains("'one'");
  }
}
