package org.parzen.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one action in several threads at once.
final class Concurrently {

  private Concurrently() {}

  /// What each thread returned; throws what one of them threw.
  static <T> List<T> run(int threads, Callable<T> action) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = pool.invokeAll(java.util.Collections.nCopies(threads, action));
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
