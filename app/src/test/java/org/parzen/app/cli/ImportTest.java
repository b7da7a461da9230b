package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Typed imported(String table, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "import";
    args[1] = file(table);
    args[2] = "--storage";
    args[3] = file("new.db");
    System.arraycopy(more, 0, args, 4, more.length);
    return Typed.parzen(args);
  }

  @Test
  void whatWasExportedIsImportedAsTheSameStudy() throws IOException {
    Typed.parzen(
        "optimize",
        "--storage",
        file("old.db"),
        "--command",
        "echo {x} {n} {kind}",
        "--metric",
        "regex:^(\\S+)",
        "--param",
        "x float 1e-5..1 log",
        "--param",
        "n int 1..9",
        "--param",
        "kind choice a,b,null",
        "--n-trials",
        "12");
    Typed.parzen("export", "--storage", file("old.db"), "--out", file("t.csv"));

    Typed typed =
        imported(
            "t.csv",
            "--param",
            "x float 1e-5..1 log",
            "--param",
            "n int 1..9",
            "--study-name",
            "s");

    assertThat(typed.output()).isEqualTo("s\n");
    assertThat(typed.said()).contains("Imported 12 trials into the study s.");
    Typed.parzen("export", "--storage", file("new.db"), "--out", file("again.csv"));
    assertThat(Files.readString(folder.resolve("again.csv")))
        .isEqualTo(Files.readString(folder.resolve("t.csv")));
  }

  @Test
  void nothingIsImportedWhereARowIsBadUnlessBadRowsAreSkipped() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "x,loss\n1,0.5\n2,much\n3,0.25\n");
    Typed refused = imported("t.csv", "--param", "x=x", "--value", "loss");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.errors()).contains("Line 3", "'loss'", "'much'", "--skip-bad");
    assertThat(Files.exists(folder.resolve("new.db"))).isFalse();

    Typed skipped = imported("t.csv", "--param", "x=x", "--value", "loss", "--skip-bad");
    assertThat(skipped.output()).isEqualTo("t\n");
    assertThat(Typed.parzen("export", "--storage", file("new.db")).output().lines()).hasSize(3);
  }

  @Test
  void rowsAreAddedToAStudyOfTheSameDirections() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "x,loss\n1,0.5\n");
    assertThat(imported("t.csv", "--param", "x=x", "--value", "loss").status()).isZero();
    assertThat(imported("t.csv", "--param", "x=x", "--value", "loss").status()).isZero();
    assertThat(
            imported("t.csv", "--param", "x=x", "--value", "loss", "--direction", "maximize")
                .errors())
        .contains("'t'", "minimize", "maximize");
    assertThat(Typed.parzen("export", "--storage", file("new.db")).output().lines()).hasSize(3);
  }
}
