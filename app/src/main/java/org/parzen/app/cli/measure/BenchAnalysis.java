package org.parzen.app.cli.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long each kind of chart takes, from a study to its data and on to a picture.
@Command(name = "analysis", mixinStandardHelpOptions = true)
public final class BenchAnalysis implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--trials", paramLabel = "N,…", split = ",")
  private List<Integer> trials = List.of(10_000);

  @Option(names = "--params", paramLabel = "N,…", split = ",")
  private List<Integer> params = List.of(10);

  @Option(names = "--kind", paramLabel = "KIND,…", split = ",")
  private List<String> kinds = List.of();

  @Option(names = "--objectives", paramLabel = "N,…", split = ",")
  private List<Integer> objectives = List.of(2);

  public BenchAnalysis(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<ChartKind> chosen = AnalysisBench.kinds(kinds);
    for (int parameters : params) {
      for (int count : trials) {
        AnalysisBench bench =
            new AnalysisBench(
                Counts.positive("--trials", count), Counts.positive("--params", parameters));
        print(bench, chosen);
      }
    }
    return 0;
  }

  private void print(AnalysisBench bench, List<ChartKind> chosen) {
    Map<Integer, StudyView> studies = new HashMap<>();
    for (ChartKind kind : chosen) {
      boolean several = kind.takes(ChartKind.Takes.SEVERAL_OBJECTIVES);
      for (int count : several ? objectives : List.of(1)) {
        StudyView study =
            studies.computeIfAbsent(Counts.positive("--objectives", count), bench::study);
        context.print(PythonJson.write(bench.line(kind, study)));
      }
      if (kind == ChartKind.CONTOUR) {
        context.print(
            PythonJson.write(bench.allContours(studies.computeIfAbsent(1, bench::study))));
      }
    }
  }
}
