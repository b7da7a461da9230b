package org.parzen.plugins.command.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parzen.plugins.command.metric.MetricReader;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.plugins.program.process.LineListener.Verdict;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessSpec;

/// Measures x264's own presets with the template's clip, rate and tuning: what a study's best is
/// compared with. Not a test; prints a table.
final class PresetRanking {
  private static final List<String> PRESETS =
      List.of(
          "ultrafast",
          "superfast",
          "veryfast",
          "faster",
          "fast",
          "medium",
          "slow",
          "slower",
          "veryslow",
          "placebo");
  private static final int REPEATS = 3;

  private PresetRanking() {}

  /// Argument: a folder, in which the clip is made where it is missing.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    new FfmpegTemplate().prepare(folder, 0);
    System.out.println("preset     SSIM       bytes   seconds (least of " + REPEATS + ")");
    for (String preset : PRESETS) {
      System.out.println(row(preset, folder));
    }
  }

  private static String row(String preset, Path folder) throws IOException {
    Path output = folder.resolve("preset.mp4");
    ProcessSpec spec =
        new ProcessSpec(
            FfmpegTemplate.presetCommand(preset, output),
            folder,
            Map.of(),
            folder.resolve("preset"),
            Optional.empty());
    double seconds = Double.POSITIVE_INFINITY;
    double ssim = Double.NaN;
    for (int i = 0; i < REPEATS; i++) {
      MetricReader reader = new MetricReader(MetricSpec.parse(FfmpegTemplate.METRIC));
      ProcessResult result =
          ProcessGuard.run(
              spec,
              line -> {
                reader.line(line);
                return Verdict.GO_ON;
              });
      seconds = Math.min(seconds, result.seconds());
      ssim = ((Reading.Value) reader.read(result, folder::resolve)).value();
    }
    return String.format(
        Locale.ROOT, "%-9s  %.7f  %6d  %.2f", preset, ssim, Files.size(output), seconds);
  }
}
