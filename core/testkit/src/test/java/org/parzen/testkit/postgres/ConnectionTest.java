package org.parzen.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.Waiting;
import org.parzen.storage.sql.PostgresStore;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// Connections that are lost, servers that go and come back, and several that write at once:
/// nothing is lost, nothing doubled, and no trial fails.
final class ConnectionTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:44:38Z");
  private static final FloatDistribution UNIT = new FloatDistribution(0, 1);

  private static StudyStore open(ServerAddress address) {
    return PostgresStore.open(address, StorageOptions.DEFAULT);
  }

  private static StudyRef create(StudyStore store) {
    return store.create(new StudySpec("s", Direction.MINIMIZE)).ref();
  }

  private static int evaluate(StudyStore store, StudyRef study) {
    int number = store.begin(study, NOW, Attributes.NONE).number();
    store.apply(study, new TrialEvent.Suggested(number, "x", new ParameterValue(UNIT, 0.5)));
    store.apply(study, new TrialEvent.Reported(number, 1, number));
    store.apply(study, complete(number));
    return number;
  }

  private static TrialEvent complete(int number) {
    return new TrialEvent.Ended(
        number, new TrialState.Complete(NOW, NOW, List.of((double) number)));
  }

  private static void assertWhole(ServerAddress database, int trials) {
    try (StudyStore store = PostgresStore.openReadOnly(database, StorageOptions.DEFAULT)) {
      List<FrozenTrial> all = store.open("s").trials();
      assertThat(all).hasSize(trials);
      for (int number = 0; number < trials; number++) {
        FrozenTrial trial = all.get(number);
        assertThat(trial.number()).isEqualTo(number);
        assertThat(trial.state().values()).containsExactly((double) number);
        assertThat(trial.parameters()).containsOnlyKeys("x");
        assertThat(trial.reports().size()).isEqualTo(1);
      }
    }
    for (String table : List.of("trial_values", "trial_params", "trial_intermediate_values")) {
      assertThat(Server.query(database, "SELECT count(*) FROM " + table))
          .containsExactly("" + trials);
    }
  }

  @Test
  void severalStoresGiveNumbersWithoutGaps() {
    ServerAddress database = Server.shared().database();
    List<StudyStore> stores = Stream.generate(() -> open(database)).limit(4).toList();
    StudyRef study = create(stores.getFirst());
    stores.stream()
        .map(
            store ->
                CompletableFuture.runAsync(
                    () -> IntStream.range(0, 25).forEach(_ -> evaluate(store, study))))
        .toList()
        .forEach(CompletableFuture::join);
    stores.forEach(StudyStore::close);
    assertWhole(database, 100);
  }

  @ParameterizedTest
  @EnumSource(Proxy.Fate.class)
  void aCommitWhoseConnectionBreaksHappensOnce(Proxy.Fate fate) throws Exception {
    ServerAddress database = Server.shared().database();
    try (Proxy network = new Proxy(database);
        StudyStore store = open(network.address())) {
      StudyRef study = create(store);
      evaluate(store, study);
      network.nextCommit(fate);
      int number = store.begin(study, NOW, Attributes.NONE).number();
      assertThat(network.isOver()).isTrue();
      assertThat(number).isEqualTo(1);
      store.apply(study, new TrialEvent.Suggested(number, "x", new ParameterValue(UNIT, 0.5)));
      store.apply(study, new TrialEvent.Reported(number, 1, number));
      network.nextCommit(fate);
      store.apply(study, complete(number));
      assertThat(network.isOver()).isTrue();
      evaluate(store, study);
      assertThat(store.open("s").trials()).hasSize(3);
    }
    assertWhole(database, 3);
  }

  @Test
  void aConnectionThatIsEndedIsMadeAnew() {
    ServerAddress database = Server.shared().database();
    try (StudyStore store = open(database);
        StudyStore viewer = PostgresStore.openReadOnly(database, StorageOptions.DEFAULT)) {
      StudyRef study = create(store);
      StudyView seen = viewer.open("s");
      for (int trial = 0; trial < 5; trial++) {
        Server.query(
            database,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'Parzen'");
        evaluate(store, study);
        seen = viewer.refresh(seen);
        assertThat(seen.size()).isEqualTo(trial + 1);
      }
    }
    assertWhole(database, 5);
  }

  @Test
  void aServerThatIsRestartedIsWaitedFor() throws Exception {
    try (Server server = Server.start()) {
      ServerAddress database = server.database();
      try (StudyStore store = open(database);
          StudyStore others = open(database)) {
        StudyRef study = create(store);
        List<CompletableFuture<Void>> lanes =
            Stream.of(store, store, others, others)
                .map(
                    used ->
                        CompletableFuture.runAsync(
                            () -> IntStream.range(0, 60).forEach(_ -> evaluate(used, study))))
                .toList();
        for (int time = 0; time < 2; time++) {
          waitForTrials(store, 20 * (time + 1));
          server.restart(time * 1500L);
        }
        lanes.forEach(CompletableFuture::join);
      }
      assertWhole(database, 240);
    }
  }

  private static void waitForTrials(StudyStore store, int trials) throws InterruptedException {
    StudyView view = store.open("s");
    while (view.size() < trials) {
      Thread.sleep(10);
      view = store.refresh(view);
    }
  }

  @Test
  void aStudyThatAnotherOneLocksIsWaitedFor() throws Exception {
    ServerAddress database = Server.shared().database();
    CompletableFuture<String> told = new CompletableFuture<>();
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    Waiting waiting =
        why -> {
          told.complete(why);
          return () -> over.complete(true);
        };
    try (StudyStore store = PostgresStore.open(database, StorageOptions.DEFAULT.with(waiting));
        Connection other = Server.connect(database);
        Statement statement = other.createStatement()) {
      StudyRef study = create(store);
      other.setAutoCommit(false);
      statement.execute("SELECT * FROM studies FOR UPDATE");
      CompletableFuture<Integer> lane = CompletableFuture.supplyAsync(() -> evaluate(store, study));
      // Longer than the server is asked to wait for one lock.
      assertThat(told.get(1, TimeUnit.MINUTES)).contains("in use by another program");
      assertThat(lane).isNotDone();
      assertThat(over).isNotDone();
      other.commit();
      assertThat(lane.join()).isZero();
      assertThat(over).isDone();
    }
    assertWhole(database, 1);
  }

  @Test
  void aRefreshThatFindsNothingIsOneRoundTrip() throws Exception {
    ServerAddress database = Server.shared().database();
    try (StudyStore writer = open(database);
        Proxy network = new Proxy(database);
        StudyStore viewer = PostgresStore.openReadOnly(network.address(), StorageOptions.DEFAULT)) {
      StudyRef study = create(writer);
      evaluate(writer, study);
      StudyView view = viewer.open("s");
      view = viewer.refresh(view);
      int before = network.sent();
      assertThat(viewer.refresh(view)).isSameAs(view);
      assertThat(network.sent() - before).isEqualTo(1);
      evaluate(writer, study);
      assertThat(viewer.refresh(view).size()).isEqualTo(2);
    }
  }

  @Test
  void ownChangesAreNotReadAgain() throws Exception {
    ServerAddress database = Server.shared().database();
    try (Proxy network = new Proxy(database);
        StudyStore store = open(network.address())) {
      StudyRef study = create(store);
      evaluate(store, study);
      StudyView view = store.open("s");
      evaluate(store, study);
      int before = network.sent();
      view = store.refresh(view);
      assertThat(network.sent() - before).isEqualTo(1);
      assertThat(view.size()).isEqualTo(2);
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() {
    ServerAddress there = Server.shared().database();
    ServerAddress nowhere =
        new ServerAddress(
            "localhost", 1, "d", there.user(), java.util.Optional.of("secret"), there.options());
    assertThatThrownBy(() -> open(nowhere))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("postgresql://postgres@localhost:1/d")
        .hasMessageContaining("can not be reached")
        .hasMessageNotContaining("secret");
    assertThat(nowhere.toString()).doesNotContain("secret");
  }

  @Test
  void aStoreWhoseServerIsGoneCanBeClosed() throws Exception {
    Server server = Server.start();
    StudyStore store = open(server.database());
    StudyRef study = create(store);
    int number = store.begin(study, NOW, Attributes.NONE).number();
    server.close();
    store.apply(study, new TrialEvent.Reported(number, 1, 1));
    assertThatThrownBy(store::close)
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageContaining("can not be reached");
  }
}
