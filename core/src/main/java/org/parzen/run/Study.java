package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parzen.objective.Outcome;
import org.parzen.pruner.Pruner;
import org.parzen.run.owner.Abandoned;
import org.parzen.run.owner.Owners;
import org.parzen.sampler.Sampler;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.storage.StudyStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

/// A study that is worked on: ask for a trial, evaluate it, tell the result. Safe for use by
/// several threads.
///
/// ```java
/// Study study = Study.create(new InMemoryStore(), new StudySpec("demo", Direction.MINIMIZE));
/// Trial trial = study.ask();
/// double x = trial.suggestFloat("x", -10, 10);
/// study.tell(trial, (x - 2) * (x - 2));
/// ```
public final class Study {

  /// Why a trial failed or was pruned, in words.
  public static final AttributeKey<String> REASON = AttributeKey.text("parzen:reason");

  /// What a failed trial is recorded as, where that is not a failed one: `worst` or `infeasible`.
  public static final AttributeKey<String> FAILED = AttributeKey.text("parzen:failed");

  /// The number of the trial whose result stands for that of a trial that was not evaluated.
  public static final AttributeKey<Integer> REUSED_FROM = AttributeKey.whole("parzen:reused_from");

  /// The number of the trial whose result came when others had ended it or begun it anew.
  public static final AttributeKey<Integer> LATE_OF = AttributeKey.whole("parzen:late_of");

  private static final String SEED = "parzen:seed";

  /// In nanoseconds: less than what others do in it could change much.
  private static final long MOMENT = 100_000_000;

  private final StudyStore store;
  private final StudyRef ref;
  private final List<Direction> directions;
  private final StudyOptions options;
  private final RandomStreams streams;
  private final TrialFolders folders;
  private final Proposed proposed = new Proposed();
  private StudyView known;
  private long looked = System.nanoTime();
  private volatile boolean stopRequested;

  private Study(StudyStore store, StudyView view, StudyOptions options) {
    this.store = store;
    this.ref = view.ref();
    this.directions = view.directions();
    this.options = options;
    this.known = view;
    this.streams = new RandomStreams(options.seed().orElseGet(() -> storedSeed(store, view)));
    this.folders = new TrialFolders(options.folder());
  }

  private static long storedSeed(StudyStore store, StudyView view) {
    Optional<JsonNode> stored = view.system().get(SEED);
    if (stored.isPresent()) {
      return stored.get().longValue();
    }
    long seed = freshSeed();
    store.apply(view.ref(), new StudyEvent.SystemAttributeSet(SEED, LongNode.valueOf(seed)));
    return seed;
  }

  /// A seed for a study that was given none: at least 0, and exact as a `double`.
  public static long freshSeed() {
    return new SplittableRandom().nextLong(1L << 53);
  }

  /// Makes a study and works on it with the usual sampler and the median pruner.
  ///
  /// @throws org.parzen.study.StudyException.DuplicateStudy where the name is taken
  public static Study create(StudyStore store, StudySpec spec) {
    return create(store, spec, StudyOptions.usual());
  }

  public static Study create(StudyStore store, StudySpec spec, StudyOptions options) {
    return new Study(store, store.create(spec), options);
  }

  /// Makes a study in whose queue these trials are from the start.
  static Study create(
      StudyStore store, StudySpec spec, List<FrozenTrial> queue, StudyOptions options) {
    return new Study(store, store.create(spec, queue), options);
  }

  /// Works on a study that is there already.
  ///
  /// @throws org.parzen.study.StudyException.NoSuchStudy where there is none of that name
  public static Study open(StudyStore store, String name, StudyOptions options) {
    return new Study(store, store.open(name), options);
  }

  /// The study as it is now.
  public synchronized StudyView view() {
    known = store.refresh(known);
    looked = System.nanoTime();
    return known;
  }

  /// The study as it is now, with what other processes did as it was a moment ago: for what is
  /// asked so often that looking each time would keep a server busy.
  synchronized StudyView recent() {
    return System.nanoTime() - looked < MOMENT ? store.known(known) : view();
  }

  public StudyRef ref() {
    return ref;
  }

  /// What its objectives shall become: that never changes, so that nobody needs to look.
  List<Direction> directions() {
    return directions;
  }

  /// Begins a trial: the oldest one of the queue, or a new one.
  public Trial ask() {
    return begin(Attributes.NONE, Outlook.NONE);
  }

  /// Begins a trial and draws these parameters in order.
  public Trial ask(Map<String, Distribution> parameters) {
    Trial trial = ask();
    parameters.forEach(trial::suggest);
    return trial;
  }

  LiveTrial begin(Attributes system, Outlook outlook) {
    return new LiveTrial(this, store.begin(ref, now(), system), outlook);
  }

  /// Ends a trial with one value an objective. A value that is not a number, or a wrong count of
  /// them, makes the trial a failed one.
  public FrozenTrial tell(Trial trial, double... values) {
    return tell(trial.number(), Outcome.of(values));
  }

  /// Ends a trial.
  ///
  /// @throws org.parzen.study.StudyException.TrialFinished where it has ended before
  public FrozenTrial tell(int number, Outcome outcome) {
    FrozenTrial told = end(number, outcome);
    retry(told);
    return told;
  }

  /// Ends a trial, and leaves it to the caller to queue the next attempt.
  FrozenTrial end(int number, Outcome outcome) {
    StudyView view = view();
    FrozenTrial trial = running(view, number);
    Ending ending = Ending.of(outcome, trial, view, options, now());
    ending
        .attributes()
        .values()
        .forEach((key, value) -> apply(new TrialEvent.SystemAttributeSet(number, key, value)));
    store.apply(ref, new TrialEvent.Ended(number, ending.state()));
    proposed.remove(number);
    return view().trial(number).orElseThrow();
  }

  /// Ends an attempt at a trial; the trial that keeps what came of it, if any does.
  Optional<FrozenTrial> end(Attempt attempt, Outcome outcome) {
    int number = attempt.trial().number();
    if (attempt.isStillMine()) {
      try {
        return Optional.of(end(number, outcome));
      } catch (StudyException.TrialFinished
          | StudyException.TrialTaken
          | StudyException.NoSuchTrial e) {
        // Somebody was quicker.
      }
    }
    proposed.remove(number);
    return Late.keep(this, options, attempt, outcome, now());
  }

  FrozenTrial addLate(FrozenTrial late) {
    return store.add(ref, late);
  }

  /// Queues the next attempt of a failed trial, if there is to be one.
  void retry(FrozenTrial failed) {
    if (failed.isTriedAgain()) {
      FrozenTrial _ = store.add(ref, Retries.again(failed));
    }
  }

  /// The failed trials whose next attempts a process left out because it died, by number.
  List<FrozenTrial> missingRetries() {
    return options.failures().retry().isEmpty() ? List.of() : Retries.missing(view());
  }

  private FrozenTrial running(StudyView view, int number) {
    FrozenTrial trial =
        view.trial(number).orElseThrow(() -> new StudyException.NoSuchTrial(ref.name(), number));
    if (trial.state() instanceof TrialState.Finished) {
      throw new StudyException.TrialFinished(number, trial.kind().name());
    }
    if (trial.kind() == TrialState.Kind.WAITING) {
      throw new IllegalStateException(
          "Trial %d waits in the queue: ask for it before telling its result.".formatted(number));
    }
    return trial;
  }

  /// Puts a trial with these values into the queue and returns its number. Parameters that are not
  /// named are drawn when the trial begins.
  public int enqueue(Map<String, Choice> fixed) {
    return enqueue(fixed, Attributes.NONE);
  }

  public int enqueue(Map<String, Choice> fixed, Attributes user) {
    return store.add(ref, FrozenTrial.waiting(fixed, user)).number();
  }

  /// Adds a trial that was evaluated elsewhere and returns its number.
  ///
  /// @throws IllegalArgumentException where it contradicts itself or the study
  public int add(FrozenTrial trial) {
    TrialChecks.check(trial, directions.size());
    return store.add(ref, trial).number();
  }

  /// The best complete and feasible trial, the earliest of equals.
  public Optional<FrozenTrial> best() {
    return view().best();
  }

  /// The complete and feasible trials that no other one dominates.
  public List<FrozenTrial> bestTrials() {
    return view().bestTrials();
  }

  /// To exclude, correct and annotate trials, and to take that back.
  public StudyAmendments amendments() {
    return new StudyAmendments(store, view(), options.clock());
  }

  /// Keeps a fact of the user's with the study.
  public void setUserAttribute(String key, JsonNode value) {
    store.apply(ref, new StudyEvent.UserAttributeSet(key, value));
  }

  /// Keeps a fact of the program's own with the study.
  public void setSystemAttribute(String key, JsonNode value) {
    store.apply(ref, new StudyEvent.SystemAttributeSet(key, value));
  }

  /// Puts an interrupted trial back into the queue, to be redone in place, unless others have done
  /// so or ended it.
  void requeue(int number) {
    proposed.remove(number);
    boolean _ = Release.REQUEUE.of(store, ref, number, now());
  }

  /// Puts the trials of workers that are gone back into the queue, and forgets those workers;
  /// whether there were any such trials.
  boolean takeOver(Owners owners) {
    List<Abandoned> abandoned = owners.look(view());
    abandoned.forEach(trial -> requeue(trial.number()));
    owners.forgettable(view()).forEach(gone -> apply(gone.removal()));
    return !abandoned.isEmpty();
  }

  /// Says that this process still works on trials.
  void beat(StudyEvent.SystemAttributeSet worker, Collection<Integer> trials) {
    store.beat(ref, worker, trials);
  }

  void apply(StudyEvent event) {
    store.apply(ref, event);
  }

  /// Asks the run of this process to begin no more trials. Those that run finish.
  public void stop() {
    stopRequested = true;
  }

  /// Whether somebody has asked to stop since the last call.
  boolean takeStopRequest() {
    boolean requested = stopRequested;
    stopRequested = false;
    return requested;
  }

  <T> void set(int number, AttributeKey<T> key, T value) {
    apply(new TrialEvent.SystemAttributeSet(number, key.name(), key.write().apply(value)));
  }

  void apply(TrialEvent event) {
    store.apply(ref, event);
  }

  void setPatient(boolean patient) {
    store.setPatient(patient);
  }

  void flush() {
    store.flush();
  }

  Instant now() {
    return options.clock().instant();
  }

  Constraints.Form constraints() {
    return options.constraints();
  }

  Sampler sampler() {
    return options.sampler();
  }

  Pruner pruner() {
    return options.pruner();
  }

  RandomStreams streams() {
    return streams;
  }

  Proposed proposed() {
    return proposed;
  }

  TrialFolders folders() {
    return folders;
  }
}
