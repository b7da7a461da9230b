package org.parzen.importance;

import org.parzen.setting.Bounds;
import org.parzen.setting.Default;
import org.parzen.setting.Describe;

/// How a forest is grown that explains the results. Immutable.
public record ForestSettings(
    @Describe(
            title = "Trees",
            help = "How many trees there are: more give steadier numbers, and take longer.")
        @Bounds(low = 1, high = 100_000)
        @Default("64")
        int nTrees,
    @Describe(
            title = "Depth of trees",
            help =
                "How many splits may follow each other: fewer smooth over what is chance in the results.")
        @Bounds(low = 1, high = 1000)
        @Default("64")
        int maxDepth,
    @Describe(
            title = "Seed",
            help = "Another one grows another forest: what changes then is chance.")
        @Default("0")
        long seed) {

  public static final ForestSettings DEFAULT = new ForestSettings(64, 64, 0);

  /// @throws IllegalArgumentException where there would be no tree, or no split
  public ForestSettings {
    if (nTrees < 1 || maxDepth < 1) {
      throw new IllegalArgumentException(
          "A forest of n_trees %d with max_depth %d explains nothing: both must be at least 1."
              .formatted(nTrees, maxDepth));
    }
  }
}
