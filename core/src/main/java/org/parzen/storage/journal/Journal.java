package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parzen.study.StudyException;
import org.parzen.text.PythonJson;

/// A log and what it comes to. What this process appends it reads back like the records of others,
/// so that the log alone decides what counts. Used under the store's lock.
final class Journal {

  private static final Logger LOG = System.getLogger(Journal.class.getName());

  private final LogFile file;
  private final ZoneId zone;
  private final DistributionTexts texts = new DistributionTexts();
  private final String process = UUID.randomUUID().toString();

  /// The changes whose records were appended and not read yet, one entry a record.
  private final ArrayDeque<Change<?>> expected = new ArrayDeque<>();

  private Replay replay;

  /// @param zone what times without a zone mean
  Journal(LogFile file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
    this.replay = new Replay(zone);
  }

  Replay replay() {
    return replay;
  }

  /// The records of the calling thread.
  Records records() {
    return new Records(process + "-" + Thread.currentThread().threadId(), texts);
  }

  /// Reads what was appended; whether there was anything.
  ///
  /// @throws StudyException.UnusableStorage where the log can not be read: says why
  boolean catchUp() {
    try {
      if (!file.isContinued()) {
        LOG.log(Level.WARNING, "{0} is another log than before; it is read anew.", file.path());
        file.rewind();
        replay = new Replay(zone);
      }
      long before = file.line();
      file.read(this::take);
      return file.line() != before;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void take(JsonNode record) {
    int code = record.path("op_code").asInt(-1);
    Operation operation = Operation.of(code).orElseThrow(() -> unknown(code));
    Change<?> own = record.path("worker_id").asText().startsWith(process) ? expected.poll() : null;
    try {
      long id = replay.apply(operation, record);
      if (own != null) {
        own.accept(id);
      }
    } catch (StudyException | IllegalArgumentException e) {
      if (own != null) {
        own.fail(e);
      } else {
        LOG.log(
            Level.DEBUG,
            "Line {0} of {1} does not count: {2}",
            file.line(),
            file.path(),
            e.getMessage());
      }
    }
  }

  private StudyException unknown(int code) {
    return new StudyException.UnusableStorage(
        "Line %d of the journal log %s has the operation %d, which this version does not know. Use a newer one."
            .formatted(file.line(), file.path(), code));
  }

  /// Appends the records of some changes in one piece and reads them back.
  ///
  /// @throws IOException where nothing was appended
  /// @throws StudyException.UnusableStorage where a part of it may have been: never append it again
  void append(Map<Change<?>, List<ObjectNode>> changes) throws IOException {
    StringBuilder text = new StringBuilder();
    changes.forEach(
        (change, records) ->
            records.forEach(
                record -> {
                  text.append(PythonJson.writeCompact(record)).append('\n');
                  expected.add(change);
                }));
    try {
      file.append(text.toString());
      catchUp();
    } catch (IOException e) {
      changes.keySet().forEach(Change::takeBack);
      expected.clear();
      throw e;
    } catch (StudyException e) {
      expected.forEach(change -> change.fail(e));
      throw e;
    } finally {
      StudyException lost =
          new StudyException.UnusableStorage(
              "A change of %s was lost, because the file was replaced.".formatted(file.path()));
      expected.forEach(change -> change.fail(lost));
      expected.clear();
    }
  }

  /// What an error of the file means for the user.
  StudyException unusable(IOException e) {
    if (file.isReadOnly()) {
      return new StudyException.UnusableStorage(
          "The journal log %s: it can not be written any more, because it or its folder was made read-only. What was told before is in it. Make both writable, and go on."
              .formatted(file.path()),
          e);
    }
    if (file.isFull(e)) {
      return new StudyException.UnusableStorage(
          "The journal log %s: the disk is full. Free some space.".formatted(file.path()), e);
    }
    boolean gone = e instanceof FileNotFoundException || e instanceof NoSuchFileException;
    return new StudyException.UnusableStorage(
        gone
            ? "The journal log %s is not there any more, or can not be opened. Put it back."
                .formatted(file.path())
            : "The journal log %s: %s.".formatted(file.path(), e.getMessage()),
        e);
  }
}
