package org.parzen.app.gui.chart;

import java.util.Locale;
import org.parzen.app.gui.fx.FileSaver;
import org.parzen.app.plot.PlotExport;

/// A chart to be written to a file.
///
/// @param title from which the file's name is made
record ChartPicture(PaintBuffers.Job job, Format format, String title) {

  enum Format {
    PNG,
    SVG
  }

  /// Renders the file and gives what saves it.
  Runnable render(FileSaver saver) {
    byte[] content =
        switch (format) {
          case PNG -> PlotExport.png(job.plot(), job.view(), job.theme(), job.size());
          case SVG -> PlotExport.svg(job.plot(), job.view(), job.theme(), job.size());
        };
    return () -> saver.save(fileName(), content);
  }

  private String fileName() {
    String name =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return (name.isEmpty() ? "chart" : name) + "." + format.name().toLowerCase(Locale.ROOT);
  }
}
