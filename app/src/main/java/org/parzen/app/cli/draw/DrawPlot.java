package org.parzen.app.cli.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.ObjectiveChoice;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.plot.LogChoice;
import org.parzen.app.plot.Palette;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotExport;
import org.parzen.app.plot.PlotSize;
import org.parzen.app.plot.PlotTheme;
import org.parzen.app.plot.PlotView;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.app.plot.study.ChartKind.Takes;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.part.ImportanceEvaluators;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws a chart of a study, or of several, into a file.
@Command(name = "plot", mixinStandardHelpOptions = true)
public final class DrawPlot implements Callable<Integer> {
  /// Two pixels to a unit, so that a picture is sharp on fine screens and on paper.
  private static final double PNG_SCALE = 2;

  private enum Theme {
    LIGHT,
    DARK
  }

  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "kind")
  private String kind = "";

  @Option(names = "--out", paramLabel = "FILE.svg|FILE.png", required = true)
  private Path file = Path.of("");

  @Option(names = "--study-name", paramLabel = "NAME")
  private List<String> names = new ArrayList<>();

  @Option(names = "--objective", paramLabel = "NUMBER|NAME", split = ",")
  private List<String> objectives = new ArrayList<>();

  @Option(names = "--params", paramLabel = "NAME", split = ",")
  private List<String> parameters = new ArrayList<>();

  @Option(names = "--reference", paramLabel = "VALUE", split = ",")
  private @Nullable List<Double> reference;

  @Option(names = "--log", paramLabel = "x|y", split = ",")
  private List<String> log = new ArrayList<>();

  @Option(names = "--theme", paramLabel = "light|dark")
  private String theme = "light";

  @Option(names = "--title", paramLabel = "TEXT")
  private @Nullable String title;

  @Option(names = "--evaluator", paramLabel = "ID")
  private String evaluator = ChartRequest.USUAL_EVALUATOR;

  @Option(names = "--width", paramLabel = "PIXELS")
  private int width = 900;

  @Option(names = "--height", paramLabel = "PIXELS")
  private int height = 560;

  public DrawPlot(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ChartKind chosen = ChartKind.parse(kind);
    requireTaken(chosen);
    PictureFile picture = PictureFile.of(file);
    PlotTheme look =
        new PlotTheme(
            Words.parse(Theme.class, "--theme", theme) == Theme.DARK
                ? Palette.dark()
                : Palette.light());
    Plot plot = context.read(store -> chosen.plot(request(chosen, store)));
    PlotView view = view(plot);
    plot.notice(view).ifPresent(context.terminal()::line);
    byte[] bytes = picture.draw(plot, view, look, size());
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException(Messages.get("export.unwritable", file), e);
    }
    return 0;
  }

  private PlotSize size() {
    if (width < 200 || height < 150 || width > 20_000 || height > 20_000) {
      throw new IllegalArgumentException(Messages.get("plot.size", width, height));
    }
    return PlotSize.of(width, height, PNG_SCALE);
  }

  private PlotView view(Plot plot) {
    PlotView view = PlotView.automatic();
    for (String axis : Set.copyOf(log)) {
      LogChoice choice = Words.parse(LogChoice.class, "--log", axis);
      if (!plot.logChoices().contains(choice)) {
        throw new IllegalArgumentException(Messages.get("plot.log", axis, kind));
      }
      view = view.toggled(choice);
    }
    return view;
  }

  /// @throws IllegalArgumentException names the option that the chart does not take, and the charts
  ///   that do
  private void requireTaken(ChartKind chosen) {
    requireTaken(chosen, "--objective", !objectives.isEmpty(), Takes.OBJECTIVE, Takes.OBJECTIVES);
    requireTaken(
        chosen, "--params", !parameters.isEmpty(), Takes.PARAMETER, Takes.PAIR, Takes.PARAMETERS);
    requireTaken(chosen, "--reference", reference != null, Takes.REFERENCE);
    if (chosen.takes(Takes.OBJECTIVES) && objectives.size() == 1) {
      throw new IllegalArgumentException(
          Messages.get("plot.pair", chosen.id(), objectives.getFirst()));
    }
  }

  private static void requireTaken(
      ChartKind chosen, String option, boolean given, Takes... needed) {
    Predicate<ChartKind> takes = kind -> Stream.of(needed).anyMatch(kind::takes);
    if (given && !takes.test(chosen)) {
      throw new IllegalArgumentException(
          Messages.get(
              "plot.option",
              option,
              chosen.id(),
              Stream.of(ChartKind.values())
                  .filter(takes)
                  .map(ChartKind::id)
                  .collect(Collectors.joining(", "))));
    }
  }

  private ChartRequest request(ChartKind chosen, StudyStore store) {
    List<StudyView> studies = names(chosen, store).stream().map(store::open).toList();
    String heading = title == null ? chosen.title() + " · " + studies.getFirst().name() : title;
    return new ChartRequest(
        studies,
        studies.size() > 1 && title == null ? chosen.title() : heading,
        objectives.stream()
            .map(objective -> new ObjectiveChoice(objective).in(studies.getFirst()))
            .toList(),
        parameters,
        Optional.ofNullable(reference),
        ImportanceEvaluators.ALL.entry(evaluator).id(),
        Optional.of(Instant.now()));
  }

  /// All studies of the file where none is named, for charts that take several.
  private List<String> names(ChartKind chosen, StudyStore store) {
    List<String> known = store.names();
    if (!names.isEmpty()) {
      return names.stream().distinct().toList();
    }
    if (known.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("study.none"));
    }
    if (known.size() > 1 && !chosen.takes(Takes.STUDIES)) {
      throw new IllegalArgumentException(Messages.get("study.which", String.join(", ", known)));
    }
    return known;
  }

  /// What a file's name says of the picture in it.
  private enum PictureFile {
    PNG,
    SVG;

    static PictureFile of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new IllegalArgumentException(Messages.get("plot.folder", file));
      }
      if (name.endsWith(".png")) {
        return PNG;
      }
      if (name.endsWith(".svg")) {
        return SVG;
      }
      throw new IllegalArgumentException(Messages.get("plot.suffix", file));
    }

    byte[] draw(Plot plot, PlotView view, PlotTheme theme, PlotSize size) {
      return switch (this) {
        case PNG -> PlotExport.png(plot, view, theme, size);
        case SVG -> PlotExport.svg(plot, view, theme, size);
      };
    }
  }
}
