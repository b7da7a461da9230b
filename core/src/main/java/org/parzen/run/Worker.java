package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FrozenTrial;

/// A process that runs trials of a study, as the study itself remembers it: so that the next run
/// knows which running trials nobody works on any more. Immutable.
///
/// A trial names its worker by id in `parzen:worker`; the study keeps `parzen:worker:<id>` with
/// host, process and the process's start. Trials without a worker were begun by hand and are
/// nobody's to take.
///
/// @param ended whether the run is over
record Worker(String id, String host, long pid, Instant started, boolean ended) {

  static final AttributeKey<String> OF_TRIAL = AttributeKey.text("parzen:worker");
  private static final String OF_STUDY = "parzen:worker:";

  /// This process.
  static Worker here() {
    ProcessHandle self = ProcessHandle.current();
    return new Worker(UUID.randomUUID().toString(), hostName(), self.pid(), startOf(self), false);
  }

  Worker end() {
    return new Worker(id, host, pid, started, true);
  }

  String key() {
    return OF_STUDY + id;
  }

  JsonNode json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    return tree.put("host", host)
        .put("pid", pid)
        .put("started", started.toString())
        .put("ended", ended);
  }

  /// The numbers of running trials whose worker is gone.
  static List<Integer> abandoned(StudyView view) {
    return view.running().stream()
        .filter(trial -> of(trial, view).map(Worker::isGone).orElse(false))
        .map(FrozenTrial::number)
        .toList();
  }

  /// Whether a running trial belongs to some run, gone or not.
  static boolean hasWorker(FrozenTrial trial) {
    return trial.system().get(OF_TRIAL).isPresent();
  }

  /// Whether no living worker may still have something to do with a trial.
  static boolean isNobodys(FrozenTrial trial, StudyView view) {
    return of(trial, view).map(Worker::isGone).orElse(true);
  }

  private static Optional<Worker> of(FrozenTrial trial, StudyView view) {
    return trial
        .system()
        .get(OF_TRIAL)
        .flatMap(id -> view.system().get(OF_STUDY + id).map(tree -> read(id, tree)));
  }

  private static Worker read(String id, JsonNode tree) {
    return new Worker(
        id,
        tree.path("host").asText(),
        tree.path("pid").asLong(),
        Instant.parse(tree.path("started").asText()),
        tree.path("ended").asBoolean());
  }

  /// A worker on another host is taken to be alive: only its own host can tell.
  private boolean isGone() {
    if (ended) {
      return true;
    }
    return host.equals(hostName())
        && ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .filter(process -> startOf(process).equals(started))
            .isEmpty();
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String hostName() {
    Path linux = Path.of("/proc/sys/kernel/hostname");
    try {
      if (Files.isReadable(linux)) {
        return Files.readString(linux).strip();
      }
    } catch (IOException e) {
      // Falls through to what the environment says.
    }
    return Stream.of("COMPUTERNAME", "HOSTNAME")
        .map(System.getenv()::get)
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse("localhost");
  }
}
