package org.parzen.app.cli.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.plot.Palette;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotExport;
import org.parzen.app.plot.PlotSize;
import org.parzen.app.plot.PlotTheme;
import org.parzen.app.plot.PlotView;

/// A chart for a page of documentation: an SVG file for light pages, and one beside it for dark
/// ones, `NAME-dark.svg`.
///
/// @param file the light one
public record PageChart(Path file) {
  private static final PlotSize SIZE = PlotSize.of(760, 460, 1);
  private static final String SUFFIX = ".svg";

  /// @throws IllegalArgumentException where the file is not to be an SVG file, or its folder is
  ///   missing: said before hours of measuring
  public PageChart {
    if (!file.getFileName().toString().endsWith(SUFFIX)) {
      throw new IllegalArgumentException(Messages.get("bench.plot.suffix", file));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(Messages.get("bench.plot.folder", file));
    }
  }

  /// Writes both files.
  public void write(Plot plot) {
    write(plot, Palette.light(), file);
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.length() - SUFFIX.length());
    write(plot, Palette.dark(), file.resolveSibling(stem + "-dark" + SUFFIX));
  }

  private static void write(Plot plot, Palette palette, Path file) {
    try {
      Files.write(file, PlotExport.svg(plot, PlotView.automatic(), new PlotTheme(palette), SIZE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
