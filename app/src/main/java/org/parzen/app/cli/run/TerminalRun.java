package org.parzen.app.cli.run;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.plugins.program.feed.TrialFeed;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;

/// Runs a study in front of a person, or of nobody: trial lines and progress on standard error, the
/// result on standard output.
///
/// @param told the command that hears of each trial
record TerminalRun(CommandContext context, DefinedStudy study, Optional<String> told) {
  private static final System.Logger LOG = System.getLogger(TerminalRun.class.getName());
  private static final int FAILED = 2;

  /// How often the progress is drawn.
  private static final Duration TICK = Duration.ofMillis(200);

  /// Returns the exit status.
  int run(RunPlan plan) throws InterruptedException {
    RunTally tally = new RunTally();
    if (told.isEmpty()) {
      return run(plan, tally, List.of(tally, new TrialLines()));
    }
    try (TrialFeed feed = feed(told.get())) {
      return run(plan, tally, List.of(tally, new TrialLines(), feed));
    }
  }

  /// What the command prints goes to standard error: standard output is data only.
  private TrialFeed feed(String command) {
    List<String> words = PosixQuoting.split(command);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("on-trial.empty"));
    }
    return TrialFeed.start(
        words,
        Path.of("").toAbsolutePath(),
        new TrialFeed.Listener(
            context.terminal()::line,
            code -> context.terminal().line(Messages.get("on-trial.ended", command, code)),
            missed -> context.terminal().line(Messages.get("on-trial.missed", command, missed)),
            missed -> context.terminal().line(Messages.get("on-trial.stopped", command, missed))));
  }

  private int run(RunPlan plan, RunTally tally, List<RunListener> listeners)
      throws InterruptedException {
    RunHandle run = study.start(plan, RunListener.all(listeners));
    try (Interruption interruption = new Interruption(context, run)) {
      watch(run, interruption);
      BestLines.of(study.study().view()).forEach(context::print);
      sayFolder();
      tally.noneFeasible().ifPresent(context.terminal()::line);
      Optional<String> failure = run.failed() ? run.reason() : tally.allFailed();
      if (run.failed() || (failure.isPresent() && !interruption.happened())) {
        String why = Messages.inOneLine(failure.orElse(""));
        context.terminal().line(Messages.get("error", why));
        return FAILED;
      }
      return interruption.happened() ? Interruption.STATUS : 0;
    }
  }

  /// A study in memory is gone afterwards; the files of its trials are not.
  private void sayFolder() {
    Path folder = context.trialFolder(study.definition().name());
    if (context.isInMemory() && Files.isDirectory(folder)) {
      LOG.log(Level.INFO, Messages.get("run.folder", folder));
    }
  }

  private void watch(RunHandle run, Interruption interruption) throws InterruptedException {
    Progress progress = Progress.from(run.stopRules(), run.state());
    while (!run.await(TICK) && !interruption.isOverdue()) {
      if (context.terminal().isLive()) {
        context.terminal().status(progress.line(run.state()));
      }
    }
    context.terminal().status("");
  }
}
