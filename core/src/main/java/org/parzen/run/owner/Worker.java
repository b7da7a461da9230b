package org.parzen.run.owner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.FrozenTrial;

/// A process that runs trials of a study, as the study itself remembers it: so that others know
/// which running trials nobody works on any more. Immutable.
///
/// A trial names its worker by id in `parzen:worker`; the study keeps `parzen:worker:<id>` as long
/// as the process runs or has left trials behind. Trials without a worker were begun by hand, or by
/// another program, and are nobody's to take.
///
/// @param beats how often the process has said that it lives: others look whether that changes, and
///   never compare clocks
/// @param heartbeat when it last said so, by its own clock: for people
/// @param ended whether the run is over
public record Worker(
    String id, Place place, LocalProcess process, long beats, Instant heartbeat, boolean ended) {

  public static final AttributeKey<String> OF_TRIAL = AttributeKey.text("parzen:worker");
  private static final String OF_STUDY = "parzen:worker:";

  /// What can be said of a worker at once.
  public enum Sign {
    ALIVE,
    GONE,
    /// Only its heartbeats can tell.
    UNKNOWN
  }

  /// This process.
  public static Worker here(Instant now) {
    return new Worker(
        UUID.randomUUID().toString(), Place.here(), LocalProcess.self(), 0, now, false);
  }

  public Worker beat(Instant now) {
    return new Worker(id, place, process, beats + 1, now, false);
  }

  public Worker end(Instant now) {
    return new Worker(id, place, process, beats + 1, now, true);
  }

  public StudyEvent.SystemAttributeSet event() {
    return new StudyEvent.SystemAttributeSet(OF_STUDY + id, json());
  }

  public StudyEvent.SystemAttributeSet removal() {
    return StudyEvent.SystemAttributeSet.removal(OF_STUDY + id);
  }

  private JsonNode json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    place.write(tree);
    return tree.put("pid", process.pid())
        .put("start", process.start())
        .put("beats", beats)
        .put("heartbeat", heartbeat.toString())
        .put("ended", ended);
  }

  /// All that a study remembers, by id.
  public static Map<String, Worker> of(StudyView view) {
    return ids(view)
        .flatMap(id -> find(id, view).stream())
        .collect(Collectors.toMap(Worker::id, worker -> worker));
  }

  /// The ids of all that a study remembers.
  public static Stream<String> ids(StudyView view) {
    return view.system().values().keySet().stream()
        .filter(key -> key.startsWith(OF_STUDY))
        .map(key -> key.substring(OF_STUDY.length()));
  }

  /// The worker of an id, where the study remembers it.
  public static Optional<Worker> find(String id, StudyView view) {
    return view.system().get(OF_STUDY + id).map(tree -> read(id, tree));
  }

  private static Worker read(String id, JsonNode tree) {
    return new Worker(
        id,
        Place.read(tree),
        new LocalProcess(tree.path("pid").asLong(), tree.path("start").asText()),
        tree.path("beats").asLong(),
        time(tree.path("heartbeat").asText()),
        tree.path("ended").asBoolean());
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return Instant.MAX; // Never before anything: nothing is concluded from it.
    }
  }

  /// The id of the worker that a trial belongs to, gone or not.
  public static Optional<String> idOf(FrozenTrial trial) {
    return trial.system().get(OF_TRIAL);
  }

  /// Whether no living worker may still have something to do with a trial.
  public static boolean isNobodys(FrozenTrial trial, StudyView view) {
    return idOf(trial)
        .flatMap(id -> find(id, view))
        .map(worker -> worker.sign() == Sign.GONE)
        .orElse(true);
  }

  /// What is known without waiting for a heartbeat.
  public Sign sign() {
    if (ended || Place.here().isAfter(place, heartbeat)) {
      return Sign.GONE;
    }
    return Place.here().isSameAs(place)
        ? process.isAlive().map(alive -> alive ? Sign.ALIVE : Sign.GONE).orElse(Sign.UNKNOWN)
        : Sign.UNKNOWN;
  }
}
