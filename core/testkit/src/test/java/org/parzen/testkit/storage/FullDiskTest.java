package org.parzen.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.run.StudyAmendments;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.storage.copy.StudyCopy;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Amendments;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.testkit.SmallDisk;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// A disk that is full, at whatever is written: it is waited for, and nothing is lost or doubled.
final class FullDiskTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final long SIZE = 4 << 20;

  /// With so many blocks left, whatever is written here fits.
  private static final int PLENTY = 400;

  private static final int RUNNING = 1;

  @TempDir Path folder = Path.of("");
  private Path disk = Path.of("");

  @BeforeEach
  void disk() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
  }

  /// The files that studies live in.
  enum Kind {
    /// Parzen's own, written ahead.
    OWN,
    /// Another program's, with a rollback journal.
    FOREIGN,
    LOG;

    Path in(Path folder) {
      return folder.resolve(this == LOG ? "s.log" : "s.db");
    }

    StudyStore open(Path folder) {
      return new FileLocation(in(folder)).open();
    }

    StudyStore look(Path folder) {
      return new FileLocation(in(folder)).openReadOnly();
    }
  }

  /// Something that a program writes.
  @FunctionalInterface
  interface Writing {
    void to(StudyStore store, StudyRef study);
  }

  static Stream<Arguments> writings() {
    return Arrays.stream(Kind.values())
        .flatMap(
            kind ->
                Map.<String, Writing>ofEntries(
                        Map.entry("begin", FullDiskTest::begin),
                        Map.entry("suggest", FullDiskTest::suggest),
                        Map.entry("report", FullDiskTest::report),
                        Map.entry("attributes", FullDiskTest::attributes),
                        Map.entry("end", FullDiskTest::end),
                        Map.entry("redo", FullDiskTest::redo),
                        Map.entry("queue", FullDiskTest::queue),
                        Map.entry("add", FullDiskTest::add),
                        Map.entry("amend", FullDiskTest::amend),
                        Map.entry("study", FullDiskTest::study),
                        Map.entry("rename", (store, _) -> rename(store)),
                        Map.entry("delete", (store, _) -> delete(store)))
                    .entrySet()
                    .stream()
                    .map(entry -> new Arguments(kind, entry.getKey(), entry.getValue())));
  }

  record Arguments(Kind kind, String name, Writing writing) {
    @Override
    public String toString() {
      return kind + " " + name;
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

  /// A study with a trial that was told and one that runs, and another study.
  private static StudyRef start(StudyStore store) {
    store.create(new StudySpec("other", Direction.MAXIMIZE));
    StudyRef study = store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
    int told = store.begin(study, NOW, Attributes.NONE).number();
    store.apply(study, new TrialEvent.UserAttributeSet(told, "n", IntNode.valueOf(1)));
    List<Double> values = List.of(0.5);
    store.apply(study, new TrialEvent.Ended(told, new TrialState.Complete(NOW, NOW, values)));
    assertThat(store.begin(study, NOW, Attributes.NONE).number()).isEqualTo(RUNNING);
    return study;
  }

  private StudyRef make(Kind kind) {
    StudyRef study;
    try (StudyStore store = kind.open(disk)) {
      study = start(store);
    }
    if (kind == Kind.FOREIGN) {
      Sql.execute(kind.in(disk), "PRAGMA application_id = 0");
    }
    return study;
  }

  @ParameterizedTest
  @MethodSource("writings")
  void whatIsWrittenWaitsForRoomAndIsThereOnce(Arguments arguments) throws IOException {
    Kind kind = arguments.kind();
    StudyStore memory = new InMemoryStore();
    StudyRef twin = start(memory);
    arguments.writing().to(memory, twin);
    int waited = 0;
    for (int blocks : new int[] {0, 1, 2, 3, 5, 8, 14, PLENTY}) {
      try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
        make(kind);
        try (StudyStore store = kind.open(disk)) {
          StudyRef study = store.open("s").ref();
          small.fill(blocks);
          var writing = CompletableFuture.runAsync(() -> arguments.writing().to(store, study));
          if (SmallDisk.waits(writing)) {
            waited++;
            assertThat(blocks).isLessThan(PLENTY);
            assertThat(told(kind)).as("a full disk can be read").isEqualTo(1);
          }
          small.free();
          writing.join();
          assertSame(store, memory);
        }
        assertWhole(kind, memory);
      }
    }
    assertThat(waited).isPositive();
  }

  private int told(Kind kind) {
    try (StudyStore viewer = kind.look(disk)) {
      return (int)
          viewer.open("s").recordedTrials().stream()
              .filter(trial -> trial.state().values().equals(List.of(0.5)))
              .count();
    }
  }

  private static void assertSame(StudyStore store, StudyStore memory) {
    assertThat(store.names()).containsExactlyInAnyOrderElementsOf(memory.names());
    for (String name : memory.names()) {
      StudyView view = store.open(name);
      StudyView expected = memory.open(name);
      assertThat(view.recordedTrials()).isEqualTo(expected.recordedTrials());
      assertThat(view.user()).isEqualTo(expected.user());
      // Which amendments were read is told by a random word.
      assertThat(view.system().without(Amendments.COUNTER))
          .isEqualTo(expected.system().without(Amendments.COUNTER));
    }
  }

  private void assertWhole(Kind kind, StudyStore memory) throws IOException {
    try (StudyStore store = kind.open(disk)) {
      assertSame(store, memory);
    }
    assertThat(Sql.files(disk)).containsExactly(kind.in(disk));
    if (kind != Kind.LOG) {
      assertThat(Sql.query(kind.in(disk), "PRAGMA integrity_check")).containsExactly("ok");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCopyIsWholeOnceThereIsRoom(Kind kind) throws IOException {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      StudyRef made = make(kind);
      try (StudyStore store = kind.open(disk)) {
        add(store, made);
        List<FrozenTrial> trials = store.open("s").trials();
        small.fill(20);
        var copying =
            CompletableFuture.supplyAsync(() -> new StudyCopy(store, store).copy("s", "copy"));
        assertThat(SmallDisk.waits(copying)).isTrue();
        small.free();
        assertThat(copying.join().trials()).isEqualTo(trials);
      }
      try (StudyStore store = kind.look(disk)) {
        assertThat(store.open("copy").trials()).isEqualTo(store.open("s").trials());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStudyThatDoesNotFitIsRefusedAtOnceAndLeavesNothing(Kind kind) throws IOException {
    StudySpec large =
        new StudySpec(
            "large",
            List.of(Direction.MINIMIZE),
            Attributes.NONE.with("text", TextNode.valueOf("z".repeat(100_000))),
            Attributes.NONE);
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      make(kind);
      for (int blocks : new int[] {0, 2, 5, 10, 20}) {
        try (StudyStore store = kind.open(disk)) {
          assertThat(store.names()).hasSize(2);
          small.fill(blocks);
          assertThatThrownBy(() -> store.create(large))
              .isInstanceOf(StudyException.UnusableStorage.class)
              .hasMessageContaining(kind.in(disk) + ": the disk is full. Free some space.");
          assertThat(store.names()).hasSize(2);
          small.free();
        }
      }
      try (StudyStore store = kind.open(disk)) {
        assertThat(store.create(large).user()).isEqualTo(large.user());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "LOG"})
  void aFileThatDoesNotFitIsRefusedAtOnceAndNotThereAfterwards(Kind kind) throws IOException {
    int refused = 0;
    for (int blocks : new int[] {0, 1, 2, 4, 8, 16, 24, PLENTY}) {
      try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
        small.fill(blocks);
        try (StudyStore store = kind.open(disk)) {
          store.create(new StudySpec("s", Direction.MINIMIZE));
        } catch (StudyException.UnusableStorage e) {
          refused++;
          assertThat(e).hasMessageContaining("the disk is full. Free some space.");
        }
        small.free();
        List<String> names = new ArrayList<>();
        if (!Sql.files(disk).isEmpty()) {
          try (StudyStore store = kind.look(disk)) {
            names.addAll(store.names());
          }
        }
        assertThat(names.isEmpty()).as(blocks + " blocks").isEqualTo(Sql.files(disk).isEmpty());
      }
    }
    assertThat(refused).isBetween(1, 7);
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatIsClosedWaitsNoLongerAndSaysWhatIsMissing(Kind kind) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      make(kind);
      StudyStore store = kind.open(disk);
      StudyRef study = store.open("s").ref();
      small.fill(0);
      CompletableFuture<Void> lane = CompletableFuture.runAsync(() -> end(store, study));
      assertThat(SmallDisk.waits(lane)).isTrue();
      assertThatThrownBy(store::close)
          .isInstanceOf(StudyException.UnusableStorage.class)
          .hasMessageContaining("the disk is full. Free some space. Not written: ")
          .hasMessageContaining(kind == Kind.LOG ? "changes" : "of trial 1.");
      assertThatThrownBy(lane::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(StudyException.UnusableStorage.class);
      small.free();
      try (StudyStore again = kind.open(disk)) {
        assertThat(again.open("s").trial(RUNNING).orElseThrow().kind())
            .isEqualTo(TrialState.Kind.RUNNING);
        end(again, study);
      }
      assertThat(told(kind)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatIsToEndSoonWaitsAgainWhenItGoesOn(Kind kind) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      make(kind);
      try (StudyStore store = kind.open(disk)) {
        StudyRef study = store.open("s").ref();
        small.fill(0);
        CompletableFuture<Void> lane = CompletableFuture.runAsync(() -> study(store, study));
        assertThat(SmallDisk.waits(lane)).isTrue();
        store.setPatient(false);
        assertThatThrownBy(lane::join).hasMessageContaining("the disk is full");
        store.setPatient(true);
        lane = CompletableFuture.runAsync(() -> study(store, study));
        assertThat(SmallDisk.waits(lane)).isTrue();
        small.free();
        lane.join();
        assertThat(store.open("s").user().values()).containsOnlyKeys("text");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKnownCanBeLookedAtWhileAWriterWaits(Kind kind) throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      make(kind);
      try (StudyStore store = kind.open(disk)) {
        StudyView view = store.open("s");
        small.fill(0);
        CompletableFuture<Void> lane = CompletableFuture.runAsync(() -> end(store, view.ref()));
        assertThat(SmallDisk.waits(lane)).isTrue();
        assertThat(store.refresh(view).finished().value(0, 0)).isEqualTo(0.5);
        assertThat(lane).isNotDone();
        small.free();
        lane.join();
      }
    }
  }

  @Test
  void whatDoesNotFitIntoTheFileStaysInItsLogUntilThereIsRoom() throws IOException {
    StudyStore memory = new InMemoryStore();
    suggest(memory, start(memory));
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      make(Kind.OWN);
      try (StudyStore store = Kind.OWN.open(disk)) {
        suggest(store, store.open("s").ref());
        small.fill(0);
      }
      assertThat(Sql.files(disk)).contains(disk.resolve("s.db-wal"));
      assertThat(told(Kind.OWN)).isEqualTo(1);
      small.free();
      assertWhole(Kind.OWN, memory);
    }
  }

  @Test
  void aFileThatIsRemovedIsWrittenAgainOnceThereIsRoom() throws IOException {
    StudyStore memory = new InMemoryStore();
    end(memory, start(memory));
    try (SmallDisk small = SmallDisk.mount(disk, SIZE)) {
      make(Kind.OWN);
      try (StudyStore store = Kind.OWN.open(disk)) {
        StudyRef study = store.open("s").ref();
        Files.delete(Kind.OWN.in(disk));
        small.fill(8);
        CompletableFuture<Void> lane = CompletableFuture.runAsync(() -> end(store, study));
        assertThat(SmallDisk.waits(lane)).isTrue();
        small.free();
        lane.join();
      }
      assertWhole(Kind.OWN, memory);
    }
  }
}
