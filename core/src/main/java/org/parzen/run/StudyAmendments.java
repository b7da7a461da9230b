package org.parzen.run;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.parzen.storage.StudyStore;
import org.parzen.study.Amendment;
import org.parzen.study.AmendmentAction;
import org.parzen.study.AmendmentChange;
import org.parzen.study.Amendments;
import org.parzen.study.DashboardNote;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// Changes of mind about the finished trials of a study: what counts no more, what counts as
/// something else, notes, and the way back. What was recorded stays as it is; who changed what,
/// when and why is kept with the study. A run that goes on sees it with its next trial.
///
/// Each method checks all numbers before it writes anything, and leaves alone what is so already.
/// Safe for use by several threads.
public final class StudyAmendments {

  private final StudyStore store;
  private final InstantSource clock;
  private StudyView known;

  /// @param study at any moment
  public StudyAmendments(StudyStore store, StudyView study) {
    this(store, study, InstantSource.system());
  }

  public StudyAmendments(StudyStore store, StudyView study, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.known = study;
  }

  /// Trials count for nothing from now on.
  ///
  /// @return the numbers of those that counted until now
  /// @throws StudyException.NoSuchTrial where the study has no such trial
  /// @throws IllegalArgumentException where one has not finished
  public synchronized List<Integer> exclude(Collection<Integer> numbers, String why) {
    StudyView view = finished(numbers);
    return amend(
        view,
        numbers.stream().filter(number -> !view.amendments().isExcluded(number)),
        new AmendmentAction.Exclude(),
        why);
  }

  /// Excluded trials count again.
  ///
  /// @return the numbers of those that did not until now
  public synchronized List<Integer> include(Collection<Integer> numbers, String why) {
    StudyView view = finished(numbers);
    return amend(
        view,
        numbers.stream().filter(view.amendments()::isExcluded),
        new AmendmentAction.Include(),
        why);
  }

  /// A trial counts as complete with these values, whatever was recorded.
  ///
  /// @param values one an objective, none of them not-a-number
  /// @throws IllegalArgumentException where there are too few or too many, or one is no number
  public synchronized void correct(int number, List<Double> values, String why) {
    StudyView view = finished(List.of(number));
    if (values.size() != view.directions().size()) {
      throw new IllegalArgumentException(
          "The number of the values %d did not match the number of the objectives %d."
              .formatted(values.size(), view.directions().size()));
    }
    amend(view, Stream.of(number), AmendmentAction.correct(values), why);
  }

  /// Trials count as failed, whatever was recorded.
  public synchronized List<Integer> fail(Collection<Integer> numbers, String why) {
    StudyView view = finished(numbers);
    return amend(
        view,
        numbers.stream()
            .filter(number -> !view.kind(number).equals(Optional.of(TrialState.Kind.FAIL))),
        AmendmentAction.fail(),
        why);
  }

  /// Trials count as what was recorded: takes their corrections back.
  ///
  /// @return the numbers of those that were corrected
  public synchronized List<Integer> restore(Collection<Integer> numbers, String why) {
    StudyView view = finished(numbers);
    return amend(
        view,
        numbers.stream().filter(number -> view.amendments().correction(number).isPresent()),
        new AmendmentAction.Restore(),
        why);
  }

  /// The note of a trial, in whatever state it is; empty where there is none.
  public synchronized String note(int number) {
    return noteOf(number).read(view(List.of(number)).system());
  }

  /// Gives a trial, in whatever state it is, another note; an empty text takes it away.
  public synchronized void annotate(int number, String text) {
    StudyView view = view(List.of(number));
    String before = noteOf(number).read(view.system());
    if (!text.equals(before)) {
      List<StudyEvent.SystemAttributeSet> events =
          new ArrayList<>(noteOf(number).write(view.system(), text));
      AmendmentChange change = change(new AmendmentAction.Annotate(text, before), "");
      events.addAll(view.amendments().of(number).write(change));
      write(events);
    }
  }

  /// The note of the study; empty where there is none.
  public synchronized String note() {
    return DashboardNote.ofStudy().read(view().system());
  }

  /// Gives the study another note.
  public synchronized void annotate(String text) {
    List<StudyEvent.SystemAttributeSet> events =
        DashboardNote.ofStudy().write(view().system(), text);
    store.apply(known.ref(), new StudyEvent.Together(events));
  }

  /// Takes back the latest change of each trial that was not taken back yet.
  ///
  /// @throws IllegalArgumentException where there is none, or the note was changed since elsewhere;
  ///   then nothing is taken back
  public synchronized void undo(Collection<Integer> numbers) {
    StudyView view = view(numbers);
    AmendmentChange undo = change(new AmendmentAction.Undo(), "");
    List<StudyEvent.SystemAttributeSet> events = new ArrayList<>();
    for (int number : new TreeSet<>(numbers)) {
      Amendment amendment = view.amendments().of(number);
      AmendmentChange last = amendment.standing().peek();
      if (last == null) {
        throw new IllegalArgumentException(
            "There is no change of trial %d to take back.".formatted(number));
      }
      if (last.action() instanceof AmendmentAction.Annotate(String note, String before)) {
        requireNote(number, noteOf(number).read(view.system()), note);
        events.addAll(noteOf(number).write(view.system(), before));
      }
      events.addAll(amendment.write(undo));
    }
    write(events);
  }

  private static void requireNote(int number, String present, String written) {
    if (!present.equals(written)) {
      throw new IllegalArgumentException(
          "The note of trial %d was changed since, perhaps in Optuna's dashboard. Write the note that you want instead."
              .formatted(number));
    }
  }

  private DashboardNote noteOf(int number) {
    return DashboardNote.ofTrial(store.id(known.ref(), number));
  }

  private StudyView view() {
    known = store.refresh(known);
    return known;
  }

  /// The study now, with all these trials in it.
  private StudyView view(Collection<Integer> numbers) {
    StudyView view = view();
    for (int number : numbers) {
      if (view.kind(number).isEmpty()) {
        throw new StudyException.NoSuchTrial(view.name(), number);
      }
    }
    return view;
  }

  private StudyView finished(Collection<Integer> numbers) {
    StudyView view = view(numbers);
    for (int number : numbers) {
      TrialState.Kind kind = view.kind(number).orElseThrow();
      if (!kind.isFinished()) {
        throw new IllegalArgumentException(
            "Trial %d is %s: only what has finished can be excluded or corrected."
                .formatted(number, kind));
      }
    }
    return view;
  }

  private List<Integer> amend(
      StudyView view, Stream<Integer> numbers, AmendmentAction action, String why) {
    List<Integer> changed = numbers.distinct().sorted().toList();
    AmendmentChange change = change(action, why);
    List<StudyEvent.SystemAttributeSet> events = new ArrayList<>();
    changed.forEach(number -> events.addAll(view.amendments().of(number).write(change)));
    write(events);
    return changed;
  }

  private AmendmentChange change(AmendmentAction action, String why) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new AmendmentChange(action, System.getProperty("user.name", ""), now, why);
  }

  /// The counter comes last: whoever sees that it changed sees the rest.
  private void write(List<StudyEvent.SystemAttributeSet> events) {
    if (!events.isEmpty()) {
      events.add(
          new StudyEvent.SystemAttributeSet(
              Amendments.COUNTER, TextNode.valueOf(UUID.randomUUID().toString())));
      store.apply(known.ref(), new StudyEvent.Together(events));
    }
  }
}
