package org.parzen.app.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// All Java sources below a folder, parsed by the compiler's own parser.
record Sources(List<Source> all) {

  static Sources below(Path root) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths(root)));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<Source> all = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        String path =
            root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        all.add(Source.of(path, unit, positions));
      }
      return new Sources(List.copyOf(all));
    }
  }

  private static List<Path> paths(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root.relativize(file).toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  /// Everything that breaks the budget.
  List<String> problems() {
    return Stream.concat(
            all.stream().flatMap(source -> source.problems().stream()),
            Arrays.stream(Budget.values()).flatMap(this::tooManyLongFiles))
        .toList();
  }

  long exemptions() {
    return all.stream().mapToInt(Source::exemptions).sum();
  }

  /// The ninetieth percentile by nearest rank; below ten files it would be the longest of all.
  private Stream<String> tooManyLongFiles(Budget budget) {
    List<Integer> lines =
        all.stream()
            .filter(source -> Budget.of(source.path()) == budget)
            .map(Source::lines)
            .sorted()
            .toList();
    if (lines.size() < 10) {
      return Stream.empty();
    }
    int ninetieth = lines.get((int) Math.ceil(0.9 * lines.size()) - 1);
    return ninetieth <= budget.fileNinetieth()
        ? Stream.empty()
        : Stream.of(
            "of the files under "
                + budget
                + " one in ten has more than "
                + ninetieth
                + " lines; the budget is "
                + budget.fileNinetieth());
  }
}
