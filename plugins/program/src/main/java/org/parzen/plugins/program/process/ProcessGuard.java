package org.parzen.plugins.program.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /// An input that ends at once.
  private static final Redirect NONE =
      Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null"));

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
    Optional<ClockShell> clock = clock(spec);
    List<String> command = command(program, spec.command(), clock);
    String token = token();
    try (OutputLog log = new OutputLog(spec.outputFolder())) {
      long start = System.nanoTime();
      ProcessBuilder builder = builder(command, spec.folder(), spec.environment(), token);
      Process process = start(builder.redirectInput(NONE), spec.command().getFirst());
      ProcessTree tree = begun(process, token);
      OptionalLong shell = clock.isPresent() ? OptionalLong.of(tree.pid()) : OptionalLong.empty();
      LimitWatch watch = LimitWatch.ofProgram(tree, spec, shell, start);
      try {
        return new GuardedProcess(process, tree, log, watch, clock, start).await(listener);
      } finally {
        ended(tree);
      }
    } catch (IOException e) {
      throw new ProgramException(
          "The outputs of '%s' cannot be kept in %s: %s"
              .formatted(spec.command().getFirst(), spec.outputFolder(), e.getMessage()),
          e);
    }
  }

  /// Starts a program that is talked to and that goes on until it is ended.
  ///
  /// @param typed the program and its arguments, each passed on as it is, without a shell
  /// @param folder where the program works; a program named with a slash is looked for from here
  /// @param environment variables beside those that Parzen itself has
  /// @throws ProgramException where the program cannot be started
  public static GuardedProgram start(
      List<String> typed, Path folder, Map<String, String> environment) {
    Path program = ProgramSearch.find(typed.getFirst(), folder);
    List<String> command = command(program, typed, Optional.empty());
    String token = token();
    Process process = start(builder(command, folder, environment, token), typed.getFirst());
    ProcessTree tree = begun(process, token);
    return new GuardedProgram(process, tree, () -> ended(tree));
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
  public static void requireSupport(Set<Measure> measures) {
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

  /// Marks a program that is about to start, and makes sure that it will not outlive Parzen.
  private static String token() {
    WATCHDOG.ifPresent(Watchdog::watch);
    return PARZEN + "." + COUNT.incrementAndGet();
  }

  private static ProcessTree begun(Process process, String token) {
    ProcessTree tree = new ProcessTree(process.toHandle(), TOKEN_VARIABLE + "=" + token);
    RUNNING.add(tree);
    WATCHDOG.ifPresent(watchdog -> watchdog.started(tree.pid()));
    return tree;
  }

  private static void ended(ProcessTree tree) {
    RUNNING.remove(tree);
    endGroup(tree);
    LEFTOVERS.add(tree);
  }

  /// Ends what is left of the group that a program led.
  static void endGroup(ProcessTree tree) {
    WATCHDOG.ifPresent(watchdog -> watchdog.ended(tree.pid()));
  }

  private static List<String> command(
      Path program, List<String> typed, Optional<ClockShell> clock) {
    List<String> command = new ArrayList<>();
    // Does not fork here, because a new process leads no group yet: its number stays.
    SETSID.ifPresent(command::add);
    clock.map(ClockShell::prefix).ifPresent(command::addAll);
    command.add(program.toString());
    command.addAll(typed.subList(1, typed.size()));
    return command;
  }

  private static ProcessBuilder builder(
      List<String> command, Path folder, Map<String, String> environment, String token) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put(TOKEN_VARIABLE, token);
    return builder;
  }

  private static Process start(ProcessBuilder builder, String name) {
    try {
      return ProcessStart.of(builder);
    } catch (IOException e) {
      throw new ProgramException(
          "The program '%s' cannot be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void endAll() {
    List<ProcessTree> trees = List.copyOf(RUNNING);
    if (!trees.isEmpty()) {
      ProcessTree.end(trees, GRACE);
    }
  }
}
