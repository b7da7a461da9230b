package org.parzen.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeBudgetTest {
  /// Raised only together with the exemption that it counts.
  private static final int EXEMPTIONS = 0;

  @TempDir Path folder;

  @Test
  void theProjectKeepsItsBudget() throws IOException {
    Sources project = Sources.below(project());
    assertThat(project.all()).extracting(Source::path).contains("build/Format.java");
    assertThat(project.problems()).isEmpty();
  }

  @Test
  void exemptionsAreCounted() throws IOException {
    assertThat(Sources.below(project()).exemptions()).isEqualTo(EXEMPTIONS);
  }

  @Test
  void aLongMethodIsFound() throws IOException {
    write(
        "core/src/main/java/A.java",
        "class A {\n void m() {\n" + "  m();\n".repeat(39) + " }\n}\n");
    assertThat(Sources.below(folder).problems())
        .containsExactly("core/src/main/java/A.java:2 m has 41 lines, more than 40");
  }

  @Test
  void anExemptionExcusesAndIsCounted() throws IOException {
    write(
        "core/src/main/java/A.java",
        "class A {\n @SizeExemption(reason = \"\")\n void m() {\n"
            + "  m();\n".repeat(99)
            + " }\n}\n");
    Sources sources = Sources.below(folder);
    assertThat(sources.problems()).isEmpty();
    assertThat(sources.exemptions()).isEqualTo(1);
  }

  @Test
  void aLongFileIsFoundByTheBudgetOfItsPlace() throws IOException {
    String text = "class A {\n" + "// line\n".repeat(500) + "}\n";
    write("core/src/main/java/org/parzen/study/A.java", text);
    write("core/src/main/java/org/parzen/sampler/tpe/A.java", text);
    write("app/src/test/java/A.java", text);
    assertThat(Sources.below(folder).problems())
        .singleElement()
        .asString()
        .startsWith("core/src/main/java/org/parzen/study/A.java has 50");
  }

  @Test
  void manyLongishFilesAreFound() throws IOException {
    for (int i = 0; i < 10; i++) {
      int lines = i < 8 ? 10 : 300;
      write("core/src/main/java/A" + i + ".java", "class A {\n" + "//\n".repeat(lines) + "}\n");
    }
    assertThat(Sources.below(folder).problems())
        .singleElement()
        .asString()
        .contains("LIBRARY", "the budget is 220");
  }

  @Test
  void manyConstructorParametersAreForRecords() throws IOException {
    String seven = "(int a, int b, int c, int d, int e, int f, int g)";
    write("app/src/main/java/A.java", "class A {\n A" + seven + " {}\n}\n");
    write("app/src/main/java/B.java", "record B" + seven + " {\n B {\n }\n}\n");
    assertThat(Sources.below(folder).problems())
        .containsExactly(
            "app/src/main/java/A.java:2 a constructor has 7 parameters: make them a record");
  }

  @Test
  void aNumberFormattedByTheLocaleIsFound() throws IOException {
    write("app/src/main/java/A.java", "class A {\n String a = \"%.3f\".formatted(1.0);\n}\n");
    write("app/src/main/java/B.java", "class B {\n String b = \"%s of %d\".formatted(1, 2);\n}\n");
    assertThat(Sources.below(folder).problems())
        .containsExactly("app/src/main/java/A.java:2 formats a number by the machine's locale");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path project() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("build/Format.java")))
        .findFirst()
        .orElseThrow();
  }
}
