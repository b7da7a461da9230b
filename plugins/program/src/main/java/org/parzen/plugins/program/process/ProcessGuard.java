package org.parzen.plugins.program.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.parzen.plugins.program.limit.Limits;

/// Runs programs so that none of them, nor anything they started, outlives its purpose.
///
/// On Linux a program gets a session of its own, so that the Ctrl-C of a terminal does not reach
/// it, and a token in its environment by which its children are found. It ends with all of them at
/// its limits, when the calling thread is interrupted, when the listener prunes it, when Parzen
/// exits and when Parzen is killed. What it leaves behind when it exits by itself is ended, too.
/// Other systems know the program's descendants only. Safe for several threads.
public final class ProcessGuard {
  /// The variable that marks a program as started by Parzen.
  public static final String TOKEN_VARIABLE = "PARZEN_PROCESS";

  static final Duration GRACE = Duration.ofSeconds(1);

  private static final String PARZEN = UUID.randomUUID().toString();

  /// What is in the environment of all that this Parzen starts, before a number.
  static final String MARK = TOKEN_VARIABLE + "=" + PARZEN + ".";

  private static final AtomicLong COUNT = new AtomicLong();
  private static final Set<ProcessTree> RUNNING = ConcurrentHashMap.newKeySet();

  /// The program that gives another one a session of its own, by its place: a user's PATH may lack
  /// it. None on other systems.
  private static final Optional<String> SETSID =
      Stream.of("/usr/bin/setsid", "/bin/setsid")
          .filter(file -> LinuxProcesses.available() && Files.isExecutable(Path.of(file)))
          .findFirst();

  private static final Optional<Watchdog> WATCHDOG =
      SETSID.map(setsid -> new Watchdog(setsid, MARK));

  private static final Leftovers LEFTOVERS = Leftovers.started();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessGuard::endAll, "parzen-end-programs"));
  }

  private ProcessGuard() {}

  /// Runs a program to its end and shows its lines to `listener` meanwhile.
  ///
  /// Where the thread is interrupted, the program is ended, the result says so, and the thread is
  /// still interrupted.
  ///
  /// @throws ProgramException where the program cannot be started
  public static ProcessResult run(ProcessSpec spec, LineListener listener) {
    requireSupport(spec.measures());
    Path program = ProgramSearch.find(spec.command().getFirst(), spec.folder());
    String token = PARZEN + "." + COUNT.incrementAndGet();
    WATCHDOG.ifPresent(Watchdog::watch);
    Optional<ClockShell> clock = clock(spec);
    try (OutputLog log = new OutputLog(spec.outputFolder())) {
      long start = System.nanoTime();
      Process process = start(spec, program, clock, token);
      ProcessTree tree = new ProcessTree(process.toHandle(), TOKEN_VARIABLE + "=" + token);
      WATCHDOG.ifPresent(watchdog -> watchdog.started(tree.pid()));
      RUNNING.add(tree);
      OptionalLong shell = clock.isPresent() ? OptionalLong.of(tree.pid()) : OptionalLong.empty();
      LimitWatch watch = LimitWatch.ofProgram(tree, spec, shell, start);
      try {
        return new GuardedProcess(process, tree, log, watch, clock, start).await(listener);
      } finally {
        RUNNING.remove(tree);
        endGroup(tree);
        LEFTOVERS.add(tree);
      }
    } catch (IOException e) {
      throw new ProgramException(
          "The outputs of '%s' cannot be kept in %s: %s"
              .formatted(spec.command().getFirst(), spec.outputFolder(), e.getMessage()),
          e);
    }
  }

  /// Checks that this system can hold programs to limits.
  ///
  /// @throws ProgramException names the system and says what to do
  public static void requireSupport(Limits limits) {
    requireSupport(LimitWatch.measures(limits, Set.of()));
  }

  /// Checks that this system can measure what is wanted.
  ///
  /// @throws ProgramException names the system and says what to do
  static void requireSupport(Set<Measure> measures) {
    requireSupport(measures, LinuxProcesses.available(), System.getProperty("os.name"));
  }

  static void requireSupport(Set<Measure> measures, boolean linux, String system) {
    if (!linux && measures.contains(Measure.MEMORY)) {
      throw new ProgramException(
          "The memory of programs can be limited and measured on Linux only, and this is %s: leave out memory_limit and the metric memory."
              .formatted(system));
    }
  }

  private static Optional<ClockShell> clock(ProcessSpec spec) {
    return spec.measures().contains(Measure.CPU) && LinuxProcesses.available()
        ? ClockShell.in(spec.outputFolder())
        : Optional.empty();
  }

  /// Ends what is left of the group that a program led.
  static void endGroup(ProcessTree tree) {
    WATCHDOG.ifPresent(watchdog -> watchdog.ended(tree.pid()));
  }

  private static Process start(
      ProcessSpec spec, Path program, Optional<ClockShell> clock, String token) {
    List<String> command = new ArrayList<>();
    // Does not fork here, because a new process leads no group yet: its number stays.
    SETSID.ifPresent(command::add);
    clock.map(ClockShell::prefix).ifPresent(command::addAll);
    command.add(program.toString());
    command.addAll(spec.command().subList(1, spec.command().size()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(spec.folder().toFile());
    builder.environment().putAll(spec.environment());
    builder.environment().put(TOKEN_VARIABLE, token);
    File nothing = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    try {
      return builder.redirectInput(Redirect.from(nothing)).start();
    } catch (IOException e) {
      throw new ProgramException(
          "The program '%s' cannot be started: %s"
              .formatted(spec.command().getFirst(), e.getMessage()),
          e);
    }
  }

  private static void endAll() {
    List<ProcessTree> trees = List.copyOf(RUNNING);
    if (!trees.isEmpty()) {
      ProcessTree.end(trees, GRACE);
    }
  }
}
