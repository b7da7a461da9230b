package org.parzen.storage.sql;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.study.TrialSubset;
import org.parzen.trial.FrozenTrial;

/// Compares what two files mean, through the reader that everybody uses.
final class SameStudies {

  /// How many trials are compared at a time, for the sake of memory.
  private static final int PART = 10_000;

  private SameStudies() {}

  /// @throws StudyException.UnusableStorage where they differ: names the first difference
  static void require(Path one, Path other) {
    StorageOptions asWritten = StorageOptions.DEFAULT.with(ZoneOffset.UTC);
    try (StudyStore first = SqliteStore.openReadOnly(one, asWritten);
        StudyStore second = SqliteStore.openReadOnly(other, asWritten)) {
      require(one, first.names().equals(second.names()), "the studies");
      for (String name : first.names()) {
        require(one, first.open(name), second.open(name));
      }
    }
  }

  private static void require(Path file, StudyView one, StudyView other) {
    String study = "the study '" + one.name() + "'";
    require(file, one.directions().equals(other.directions()), "the directions of " + study);
    require(
        file,
        one.user().equals(other.user()) && one.system().equals(other.system()),
        "the attributes of " + study);
    require(file, one.size() == other.size(), "the number of trials of " + study);
    for (int from = 0, compared = 0; compared < one.size(); from += PART) {
      compared += require(file, study, part(one, from), part(other, from));
    }
  }

  private static List<FrozenTrial> part(StudyView view, int from) {
    return new TrialSubset(number -> from <= number && number < from + PART).of(view).trials();
  }

  private static int require(
      Path file, String study, List<FrozenTrial> ones, List<FrozenTrial> others) {
    require(file, ones.size() == others.size(), "the trials of " + study);
    for (int i = 0; i < ones.size(); i++) {
      require(
          file,
          ones.get(i).equals(others.get(i)),
          "trial " + ones.get(i).number() + " of " + study);
    }
    return ones.size();
  }

  private static void require(Path file, boolean same, String what) {
    if (!same) {
      throw new StudyException.UnusableStorage(
          "The upgrade was given up, because %s would not read the same afterwards as in %s. Nothing was changed. Please report this with the file."
              .formatted(what, file));
    }
  }
}
