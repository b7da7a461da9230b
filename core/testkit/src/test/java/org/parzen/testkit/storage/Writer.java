package org.parzen.testkit.storage;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.StudyRef;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// A process that evaluates trials of one file, and says each number once the trial is finished.
final class Writer {

  static final int PARAMETERS = 5;
  static final int REPORTS = 5;

  private Writer() {}

  public static void main(String[] arguments) throws IOException {
    Instant now = Instant.parse("2026-11-21T00:44:38Z");
    try (StudyStore store = new FileLocation(Path.of(arguments[0])).open()) {
      StudyRef study = store.open("shared").ref();
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        int number = store.begin(study, now, Attributes.NONE).number();
        for (int p = 0; p < PARAMETERS; p++) {
          ParameterValue value = new ParameterValue(new FloatDistribution(0, 1), p / 10.0);
          store.apply(study, new TrialEvent.Suggested(number, "p" + p, value));
        }
        for (int step = 0; step < REPORTS; step++) {
          store.apply(study, new TrialEvent.Reported(number, step, step));
        }
        store.apply(study, new TrialEvent.UserAttributeSet(number, "n", IntNode.valueOf(number)));
        TrialState.Finished state = new TrialState.Complete(now, now, List.of((double) number));
        store.apply(study, new TrialEvent.Ended(number, state));
        say(number);
      }
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(int number) throws IOException {
    System.out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
