package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.parzen.analysis.ContourMatrix;
import org.parzen.analysis.ParameterTable;
import org.parzen.app.plot.Palette;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotPainter;
import org.parzen.app.plot.PlotSize;
import org.parzen.app.plot.PlotTheme;
import org.parzen.app.plot.PlotView;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Distribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Trial;

/// How long charts take: from a study to their data, and from those to a picture. The study is
/// generated: parameters of all kinds, one trial in ten pruned, some failed, some infeasible.
///
/// @param params how many parameters each trial has
record AnalysisBench(int trials, int params) {
  private static final PlotSize SIZE = PlotSize.of(1200, 800, 1);
  private static final int REPORTS = 5;

  /// How long the virtual machine may compile what is measured.
  private static final long WARM_UP_NANOS = 1_500_000_000;

  /// A study with so many objectives.
  StudyView study(int objectives) {
    StudySpec spec =
        new StudySpec(
            "measured",
            IntStream.range(0, objectives)
                .mapToObj(i -> i == 0 ? Direction.MINIMIZE : Direction.MAXIMIZE)
                .toArray(Direction[]::new));
    Study study =
        Study.create(new InMemoryStore(), spec, StudyOptions.of(new RandomSampler()).withSeed(1));
    Map<String, Distribution> space = BenchSpace.MIXED.of(params);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int i = 0; i < trials; i++) {
      evaluate(study, study.ask(space), space, random.nextInt(100));
    }
    return study.view();
  }

  private static void evaluate(
      Study study, Trial trial, Map<String, Distribution> space, int luck) {
    double value = BenchSpace.value(trial, space);
    int objectives = study.view().directions().size();
    boolean single = objectives == 1;
    boolean pruned = luck < 10 && single;
    for (int step = 0; step < (pruned ? 2 : REPORTS) && single; step++) {
      trial.report(value * (1 + 1.0 / (1 + step)), step);
    }
    if (luck >= 95) {
      trial.setConstraint("size", 1);
    }
    if (pruned) {
      study.tell(trial.number(), Outcome.pruned("as asked"));
    } else if (luck < 13) {
      study.tell(trial.number(), Outcome.failed("as asked"));
    } else {
      double[] values = new double[objectives];
      Arrays.setAll(values, k -> k == 0 ? value : Math.sqrt(value) + 3 * Math.cos(luck * k));
      study.tell(trial, values);
    }
  }

  /// The measurement of one chart, as an object of JSON.
  ///
  /// @param study as [#study] makes it
  ObjectNode line(ChartKind kind, StudyView study) {
    ChartRequest request = ChartRequest.of(study);
    Plot plot = kind.plot(request);
    Took data = median(() -> kind.plot(request));
    BufferedImage image =
        new BufferedImage(SIZE.pixelWidth(), SIZE.pixelHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    PlotPainter painter =
        new PlotPainter(plot, PlotView.automatic(), new PlotTheme(Palette.light()), SIZE);
    Took painting = median(() -> painter.paint(image));
    return JsonNodeFactory.instance
        .objectNode()
        .put("bench", "analysis")
        .put("chart", kind.id())
        .put("trials", trials)
        .put("params", params)
        .put("objectives", study.directions().size())
        .put("ms", rounded(data.milliseconds()))
        .put("cpu_ms", rounded(data.computing()))
        .put("paint_ms", rounded(painting.milliseconds()))
        .put("paint_cpu_ms", rounded(painting.computing()));
  }

  /// The measurement of the contours of all pairs of parameters.
  ///
  /// @param study with one objective
  ObjectNode allContours(StudyView study) {
    Took data = median(() -> new ContourMatrix(ParameterTable.of(study, 0)).all());
    return JsonNodeFactory.instance
        .objectNode()
        .put("bench", "analysis")
        .put("chart", ChartKind.CONTOUR.id())
        .put("pairs", params * (params - 1) / 2)
        .put("trials", trials)
        .put("params", params)
        .put("objectives", 1)
        .put("ms", rounded(data.milliseconds()))
        .put("cpu_ms", rounded(data.computing()));
  }

  private static Took median(Runnable work) {
    return Took.median(WARM_UP_NANOS, work);
  }

  private static double rounded(double milliseconds) {
    return Math.round(milliseconds * 100) / 100.0;
  }

  /// The charts that words name, all where there are none.
  static List<ChartKind> kinds(List<String> words) {
    return words.isEmpty()
        ? List.of(ChartKind.values())
        : words.stream().map(ChartKind::parse).toList();
  }
}
