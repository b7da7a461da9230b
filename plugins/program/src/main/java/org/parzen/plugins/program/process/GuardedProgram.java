package org.parzen.plugins.program.process;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.parzen.plugins.program.limit.Limits;

/// A program under guard that is talked to while it runs. Whoever started it reads both outputs all
/// the time, and ends it.
///
/// Safe for several threads; each of the streams is for one thread.
public final class GuardedProgram {
  private final Process process;
  private final ProcessTree tree;
  private final Runnable forget;

  /// @param forget is told that the tree has ended
  GuardedProgram(Process process, ProcessTree tree, Runnable forget) {
    this.process = process;
    this.tree = tree;
    this.forget = forget;
  }

  /// What the program reads as its standard input.
  public OutputStream input() {
    return process.getOutputStream();
  }

  /// What the program writes to its standard output.
  public InputStream output() {
    return process.getInputStream();
  }

  /// What the program writes to its standard error. `available` tells what can be read without
  /// waiting.
  public InputStream errors() {
    return process.getErrorStream();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// The exit code as [ProcessResult] has it, once the program has ended.
  public OptionalInt exitCode() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /// Calls back, in another thread, when the program itself has ended.
  public void onExit(Runnable callback) {
    var _ = process.onExit().thenRun(callback);
  }

  /// Watches a trial that begins now.
  ///
  /// @param limits none of them relative to trial 0
  /// @param wanted what is to be measured even where it is not limited
  public LimitWatch watch(Limits limits, Set<Measure> wanted) {
    return LimitWatch.ofTrial(tree, limits, wanted);
  }

  /// Ends the program and all that it started: asks, waits a second, then forces. Returns at once
  /// where nothing of it is left.
  ///
  /// An interrupt shortens the wait; the thread is still interrupted afterwards.
  public void end() {
    ProcessTree.end(List.of(tree), ProcessGuard.GRACE);
    forget.run();
  }

  /// Ends what a program that has ended by itself left behind in its process group.
  public void endGroup() {
    ProcessGuard.endGroup(tree);
    forget.run();
  }
}
