package org.parzen.app.gui.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the name of a column of values says about them. Immutable.
record ValueName(String name) {

  private static final Set<String> LARGE =
      Set.of(
          "acc",
          "accuracy",
          "auc",
          "auroc",
          "bandwidth",
          "bleu",
          "efficiency",
          "f1",
          "fps",
          "iops",
          "iou",
          "ops",
          "precision",
          "profit",
          "psnr",
          "qps",
          "r2",
          "r²",
          "recall",
          "reward",
          "score",
          "speedup",
          "ssim",
          "throughput",
          "vmaf",
          "yield");

  /// Beside one of these words the others say nothing: `accuracy_loss`, `time per 1000 ops`.
  private static final Set<String> SMALL =
      Set.of("brier", "cost", "err", "error", "latency", "loss", "time");

  /// Words end where the letters do, and in `valAUCScore` before a capital.
  private static final Pattern END =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  /// Whether large values are better, as far as one word of the name tells.
  boolean saysLargeIsBetter() {
    List<String> words =
        END.splitAsStream(name).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return words.stream().anyMatch(LARGE::contains) && words.stream().noneMatch(SMALL::contains);
  }
}
