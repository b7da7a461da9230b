package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Ends what programs left behind that have ended by themselves: daemons that took leave of all.
///
/// To look for them costs more than a short program does, so that one look, a little later, serves
/// all that have ended meanwhile. Safe for several threads.
final class Leftovers implements Runnable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final BlockingQueue<ProcessTree> trees = new LinkedBlockingQueue<>();

  private Leftovers() {}

  /// With a thread of its own.
  static Leftovers started() {
    Leftovers leftovers = new Leftovers();
    Thread.ofPlatform().daemon().name("parzen-leftovers").start(leftovers);
    return leftovers;
  }

  /// Sees to a tree whose first process has ended.
  void add(ProcessTree tree) {
    trees.add(tree);
  }

  @Override
  public void run() {
    try {
      while (true) {
        List<ProcessTree> ended = new ArrayList<>();
        ended.add(trees.take());
        Thread.sleep(PAUSE);
        trees.drainTo(ended);
        ProcessTree.end(ended, ProcessGuard.GRACE);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts it but a JVM that ends.
      Thread.currentThread().interrupt();
    }
  }
}
