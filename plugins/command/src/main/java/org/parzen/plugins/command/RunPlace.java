package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parzen.space.Choice;

/// What a run of a program belongs to, and where its files go. Immutable.
///
/// @param values one for each parameter that takes part
record RunPlace(int trial, long seed, Path workdir, Map<String, Choice> values) {
  /// Seeds fit into 31 bits, which every program accepts.
  private static final long SEEDS = (1L << 31) - 1;

  /// The place of a repeat, counted from 0: the first is the trial's own, each other one has a
  /// folder in it and a seed of its own.
  RunPlace repeat(int index) {
    return index == 0
        ? this
        : new RunPlace(
            trial, (seed + index) & SEEDS, workdir.resolve("repeat-" + (index + 1)), values);
  }

  /// What stands for each placeholder.
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, value.text()));
    texts.put("trial", Integer.toString(trial));
    texts.put("seed", Long.toString(seed));
    texts.put("workdir", workdir.toString());
    return texts;
  }
}
