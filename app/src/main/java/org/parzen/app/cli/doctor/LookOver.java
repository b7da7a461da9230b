package org.parzen.app.cli.doctor;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.Release;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.location.StorageLocation;
import org.parzen.storage.sql.Doctor;
import org.parzen.storage.sql.Finding;
import org.parzen.storage.sql.Repair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what is wrong with a study file, and repairs it onto a new one.
@Command(name = "doctor", mixinStandardHelpOptions = true)
public final class LookOver implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(LookOver.class.getName());

  private static final int UNSOUND = 2;

  private final CommandContext context;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable String file;

  @Option(names = "--repair", paramLabel = "OUT")
  private @Nullable Path repair;

  @Option(names = "--free", paramLabel = "requeue|fail")
  private @Nullable String free;

  public LookOver(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path path = path();
    List<Finding> findings = Doctor.examine(path);
    findings.forEach(finding -> context.print(finding.line()));
    if (repair != null) {
      repair(path, repair);
      return 0;
    } else if (free != null) {
      LOG.log(Level.INFO, Messages.get("doctor.freed", free(path, free)));
      return findings.isEmpty() ? 0 : UNSOUND;
    }
    List<Finding> abandoned =
        findings.stream().anyMatch(Finding::isOfFile) ? List.of() : abandoned(path);
    abandoned.forEach(finding -> context.print(finding.line()));
    boolean sound = findings.isEmpty() && abandoned.isEmpty();
    if (sound) {
      LOG.log(Level.INFO, Messages.get("doctor.sound", path));
    }
    return sound ? 0 : UNSOUND;
  }

  private List<Finding> abandoned(Path path) {
    try (StudyStore store = new FileLocation(path).openReadOnly(context.globals().files())) {
      return AbandonedTrials.of(store).stream().flatMap(AbandonedTrials::findings).toList();
    }
  }

  private int free(Path path, String word) {
    Release release = Words.parse(Release.class, "--free", word);
    try (StudyStore store = new FileLocation(path).open(context.globals().files())) {
      return AbandonedTrials.of(store).stream()
          .mapToInt(trials -> trials.release(store, release))
          .sum();
    }
  }

  private Path path() {
    StorageLocation location = file == null ? context.storageLocation() : context.location(file);
    return CommandContext.file(location, "doctor.server");
  }

  private static void repair(Path path, Path out) {
    Repair.Outcome outcome = Repair.of(path, out);
    outcome.notes().forEach(note -> LOG.log(Level.WARNING, note));
    LOG.log(
        Level.INFO,
        Messages.get("doctor.repaired", out, outcome.studies(), outcome.trials(), path));
  }
}
