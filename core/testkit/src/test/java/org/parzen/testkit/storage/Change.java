package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.testkit.storage.StudyOnDisk.NOW;
import static org.parzen.testkit.storage.StudyOnDisk.RUNNING;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parzen.run.StudyAmendments;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyRef;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// Something that a program writes to a [StudyOnDisk], of more than one page.
enum Change {
  BEGIN,
  SUGGEST,
  REPORT,
  ATTRIBUTES,
  END,
  REDO,
  QUEUE,
  ADD,
  AMEND,
  STUDY,
  RENAME,
  DELETE;

  void writeTo(StudyStore store, StudyRef study) {
    switch (this) {
      case BEGIN -> begin(store, study);
      case SUGGEST -> suggest(store, study);
      case REPORT -> report(store, study);
      case ATTRIBUTES -> attributes(store, study);
      case END -> end(store, study);
      case REDO -> redo(store, study);
      case QUEUE -> queue(store, study);
      case ADD -> add(store, study);
      case AMEND -> amend(store, study);
      case STUDY -> study(store, study);
      case RENAME -> rename(store);
      case DELETE -> delete(store);
    }
  }

  private static void begin(StudyStore store, StudyRef study) {
    for (int i = 0; i < 40; i++) {
      Attributes system = Attributes.NONE.with("parzen:note", TextNode.valueOf("n".repeat(500)));
      assertThat(store.begin(study, NOW, system).number()).isEqualTo(RUNNING + 1 + i);
    }
  }

  private static void suggest(StudyStore store, StudyRef study) {
    FloatDistribution unit = new FloatDistribution(0, 1);
    for (int i = 0; i < 100; i++) {
      ParameterValue value = new ParameterValue(unit, i / 100.0);
      store.apply(study, new TrialEvent.Suggested(RUNNING, "a long name of parameter " + i, value));
    }
    store.flush();
  }

  private static void report(StudyStore store, StudyRef study) {
    for (int step = 0; step < 500; step++) {
      store.apply(study, new TrialEvent.Reported(RUNNING, step, step / 3.0));
    }
    store.flush();
  }

  private static void attributes(StudyStore store, StudyRef study) {
    TextNode text = TextNode.valueOf("x".repeat(20_000));
    store.apply(study, new TrialEvent.UserAttributeSet(RUNNING, "text", text));
    store.apply(study, new TrialEvent.SystemAttributeSet(RUNNING, "parzen:text", text));
    store.flush();
  }

  private static void end(StudyStore store, StudyRef study) {
    attributes(store, study);
    List<Double> values = List.of(0.25);
    store.apply(study, new TrialEvent.Ended(RUNNING, new TrialState.Complete(NOW, NOW, values)));
  }

  private static void redo(StudyStore store, StudyRef study) {
    suggest(store, study);
    store.apply(study, new TrialEvent.Requeued(RUNNING));
  }

  private static void queue(StudyStore store, StudyRef study) {
    for (int i = 0; i < 30; i++) {
      Map<String, Choice> fixed = Map.of("x", Choice.of("a choice ".repeat(50) + i));
      assertThat(store.add(study, FrozenTrial.waiting(fixed, Attributes.NONE)).number())
          .isEqualTo(RUNNING + 1 + i);
    }
  }

  private static void add(StudyStore store, StudyRef study) {
    store.addAll(
        study,
        IntStream.range(0, 450)
            .mapToObj(
                i ->
                    FrozenTrial.waiting(Map.of(), Attributes.NONE)
                        .in(new TrialState.Complete(NOW, NOW, List.of(i / 3.0))))
            .toList());
  }

  private static void amend(StudyStore store, StudyRef study) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var amendments = new StudyAmendments(store, store.open(study.name()), clock);
    amendments.exclude(List.of(0), "why ".repeat(5000));
  }

  private static void study(StudyStore store, StudyRef study) {
    TextNode text = TextNode.valueOf("y".repeat(30_000));
    store.apply(study, new StudyEvent.UserAttributeSet("text", text));
  }

  private static void rename(StudyStore store) {
    for (int i = 0; i < 30; i++) {
      store.rename("other", "another");
      store.rename("another", "other");
    }
  }

  private static void delete(StudyStore store) {
    rename(store);
    store.delete("other");
  }
}
