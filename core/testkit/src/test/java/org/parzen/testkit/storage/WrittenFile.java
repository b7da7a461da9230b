package org.parzen.testkit.storage;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.sql.SqlStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// A small study file with one of everything, written by Parzen.
final class WrittenFile {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05.000006Z");
  private static final Instant END = Instant.parse("2026-11-21T12:34:56Z");

  private WrittenFile() {}

  static Path in(Path folder) {
    return at(folder.resolve("written.db"));
  }

  static Path at(Path file) {
    try (SqlStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      Attributes user = Attributes.NONE.with("unicode", TextNode.valueOf("λ \"q\""));
      List<Direction> directions = List.of(Direction.MINIMIZE, Direction.MAXIMIZE);
      StudyRef study = store.create(new StudySpec("two", directions, user, Attributes.NONE)).ref();
      int number = store.begin(study, START, Attributes.NONE).number();
      suggest(store, study, new FloatDistribution(-5, 5), 0.1, "f");
      suggest(store, study, new IntDistribution(0, 10), 3, "i");
      suggest(store, study, CategoricalDistribution.of(Choice.of(-5), Choice.of("b")), 1, "c");
      double[] reports = {0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
      for (int step = 0; step < reports.length; step++) {
        store.apply(study, new TrialEvent.Reported(number, step, reports[step]));
      }
      store.apply(study, new TrialEvent.UserAttributeSet(number, "n", DoubleNode.valueOf(1e16)));
      List<Double> values = List.of(Double.NEGATIVE_INFINITY, 2.0);
      store.apply(study, new TrialEvent.Ended(number, new TrialState.Complete(START, END, values)));
      store.add(study, FrozenTrial.waiting(Map.of("f", Choice.of(1.0)), Attributes.NONE));
    }
    return file;
  }

  private static void suggest(
      SqlStore store, StudyRef study, Distribution distribution, double value, String name) {
    store.apply(study, new TrialEvent.Suggested(0, name, new ParameterValue(distribution, value)));
  }
}
