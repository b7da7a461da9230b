package org.parzen.app.cli.measure.kill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// How a study that was killed differs from the one that was left alone; sums of several.
/// Immutable.
///
/// @param differences trials that differ in anything
/// @param lost trials that are not there
/// @param doubled trials that are there too often
record Tally(int kills, int trials, int differences, int lost, int doubled) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  static Tally of(int kills, List<Trace> alone, List<Trace> killed) {
    int both = Math.min(alone.size(), killed.size());
    int differences =
        (int) IntStream.range(0, both).filter(i -> !alone.get(i).equals(killed.get(i))).count();
    return new Tally(
        kills,
        alone.size(),
        differences,
        Math.max(0, alone.size() - killed.size()),
        Math.max(0, killed.size() - alone.size()));
  }

  Tally and(Tally other) {
    return new Tally(
        kills + other.kills,
        trials + other.trials,
        differences + other.differences,
        lost + other.lost,
        doubled + other.doubled);
  }

  boolean isExact() {
    return differences + lost + doubled == 0;
  }

  ObjectNode line(KilledStudy study) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("bench", "kill")
        .put("sampler", study.sampler())
        .put("pruner", study.pruner())
        .put("lanes", study.lanes())
        .put("kills", kills)
        .put("trials", trials)
        .put("differences", differences)
        .put("lost", lost)
        .put("doubled", doubled);
  }
}
