package org.parzen.plugins.program.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Runs programs so that none of them, nor anything they started, outlives its purpose.
///
/// On Linux a program gets a session of its own, so that the Ctrl-C of a terminal does not reach
/// it, and a token in its environment by which its children are found. It ends with all of them at
/// its time limit, when the calling thread is interrupted, when the listener prunes it, when Parzen
/// exits and when Parzen is killed. What it leaves behind in its process group when it exits by
/// itself is ended, too. Other systems know the program's descendants only. Safe for several
/// threads.
public final class ProcessGuard {
  /// The variable that marks a program as started by Parzen.
  public static final String TOKEN_VARIABLE = "PARZEN_PROCESS";

  static final Duration GRACE = Duration.ofSeconds(1);

  /// An input that ends at once.
  private static final Redirect NONE =
      Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null"));

  private static final String PARZEN = UUID.randomUUID().toString();
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Set<ProcessTree> RUNNING = ConcurrentHashMap.newKeySet();

  /// The program that gives another one a session of its own, by its place: a user's PATH may lack
  /// it. None on other systems.
  private static final Optional<String> SETSID =
      Stream.of("/usr/bin/setsid", "/bin/setsid")
          .filter(file -> LinuxProcesses.available() && Files.isExecutable(Path.of(file)))
          .findFirst();

  private static final Optional<Watchdog> WATCHDOG =
      SETSID.map(setsid -> new Watchdog(setsid, TOKEN_VARIABLE + "=" + PARZEN + "."));

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
    Path program = ProgramSearch.find(spec.command().getFirst(), spec.folder());
    String token = token();
    try (OutputLog log = new OutputLog(spec.outputFolder())) {
      long start = System.nanoTime();
      Process process =
          start(
              program, spec.command(), spec.folder(), environment(spec.environment(), token), NONE);
      ProcessTree tree = tree(process, token);
      RUNNING.add(tree);
      try {
        return new GuardedProcess(process, tree, log, start).await(spec.limit(), listener);
      } finally {
        RUNNING.remove(tree);
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
  /// @param command the program and its arguments, each passed on as it is, without a shell
  /// @param folder where the program works; a program named with a slash is looked for from here
  /// @param environment variables beside those that Parzen itself has
  /// @throws ProgramException where the program cannot be started
  public static GuardedProgram start(
      List<String> command, Path folder, Map<String, String> environment) {
    Path program = ProgramSearch.find(command.getFirst(), folder);
    String token = token();
    Process process =
        start(program, command, folder, environment(environment, token), Redirect.PIPE);
    ProcessTree tree = tree(process, token);
    RUNNING.add(tree);
    return new GuardedProgram(process, tree, () -> RUNNING.remove(tree));
  }

  /// Marks a program that is about to start, and makes sure that it will not outlive Parzen.
  private static String token() {
    WATCHDOG.ifPresent(Watchdog::watch);
    return PARZEN + "." + COUNT.incrementAndGet();
  }

  private static Map<String, String> environment(Map<String, String> given, String token) {
    Map<String, String> environment = new HashMap<>(given);
    environment.put(TOKEN_VARIABLE, token);
    return environment;
  }

  /// The variable ends in a zero byte there, so that token .1 is not found in token .10.
  private static ProcessTree tree(Process process, String token) {
    return new ProcessTree(process.toHandle(), TOKEN_VARIABLE + "=" + token + "\0");
  }

  /// Ends what is left of the group that a program led.
  static void endGroup(ProcessTree tree) {
    WATCHDOG.ifPresent(watchdog -> watchdog.endGroup(tree.pid()));
  }

  private static Process start(
      Path program,
      List<String> typed,
      Path folder,
      Map<String, String> environment,
      Redirect input) {
    List<String> command = new ArrayList<>();
    // Does not fork here, because a new process leads no group yet: its number stays.
    SETSID.ifPresent(command::add);
    command.add(program.toString());
    command.addAll(typed.subList(1, typed.size()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      return builder.redirectInput(input).start();
    } catch (IOException e) {
      throw new ProgramException(
          "The program '%s' cannot be started: %s".formatted(typed.getFirst(), e.getMessage()), e);
    }
  }

  private static void endAll() {
    List<ProcessTree> trees = List.copyOf(RUNNING);
    if (!trees.isEmpty()) {
      ProcessTree.end(trees, GRACE);
    }
  }
}
