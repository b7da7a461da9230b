package org.parzen.app.cli.measure;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What an objective takes without Parzen.
sealed interface OwnCost extends AutoCloseable {

  /// The mean time of so many evaluations, in milliseconds.
  double milliseconds(int count) throws IOException, InterruptedException;

  @Override
  default void close() {}

  private static double perEvaluation(long begin, int count) {
    return (System.nanoTime() - begin) / 1e6 / count;
  }

  /// A process that does nothing, from its start to its end.
  record OfProcess() implements OwnCost {
    @Override
    public double milliseconds(int count) throws IOException, InterruptedException {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        Process process =
            new ProcessBuilder("true")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        int _ = process.waitFor();
      }
      return perEvaluation(begin, count);
    }
  }

  /// A child that is told two lines and answers each with one, through plain pipes.
  record OfTalk(Process child, BufferedWriter to, BufferedReader from) implements OwnCost {
    static OfTalk with(String... command) throws IOException {
      Process child = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      return new OfTalk(
          child,
          child.outputWriter(StandardCharsets.UTF_8),
          child.inputReader(StandardCharsets.UTF_8));
    }

    @Override
    public double milliseconds(int count) throws IOException {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        exchange("{\"trial\": {\"number\": %d}}".formatted(i));
        exchange("{\"value\": 0.5}");
      }
      return perEvaluation(begin, count);
    }

    private void exchange(String line) throws IOException {
      to.write(line + "\n");
      to.flush();
      if (from.readLine() == null) {
        throw new IOException("The child that is measured has ended.");
      }
    }

    @Override
    public void close() {
      child.destroyForcibly();
    }
  }

  /// A Python function, called by Python itself with an answer for everything.
  record OfFunction(Path folder) implements OwnCost {
    private static final String CALLS =
        """
        import sys, time
        from function import objective
        class Trial:
            def suggest_float(self, name, low, high): return 0.5
            def suggest_int(self, name, low, high): return 5
        count = int(sys.argv[1])
        trial = Trial()
        begin = time.perf_counter()
        for _ in range(count):
            objective(trial)
        print((time.perf_counter() - begin) * 1e3 / count)
        """;

    @Override
    public double milliseconds(int count) throws IOException, InterruptedException {
      Process process =
          new ProcessBuilder("python3", "-c", CALLS, Integer.toString(count))
              .directory(folder.toFile())
              .redirectError(Redirect.DISCARD)
              .start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String line = out.readLine();
        if (process.waitFor() != 0 || line == null) {
          throw new IOException("The function could not be timed by python3 itself.");
        }
        return Double.parseDouble(line);
      }
    }
  }
}
