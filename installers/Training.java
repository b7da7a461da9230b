import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the packaged program once and keeps what the virtual machine learned in a cache, so that
/// the window of every later start finds its classes loaded and linked.
class Training {
  private static final int SECONDS = 8;
  private static final String CACHE = "parzen.aot";

  private final Path image;
  private final Path options;

  Training(Path image) {
    this.image = image;
    this.options = image.resolve("lib/app/parzen.cfg");
  }

  /// Leaves the program as it was where the run made no cache.
  void run() throws IOException, InterruptedException {
    List<String> plain = Files.readAllLines(options);
    write(plain, "AOTCacheOutput");
    Process window =
        new ProcessBuilder(image.resolve("bin/parzen").toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    window.waitFor(SECONDS, TimeUnit.SECONDS);
    // On this signal the machine ends in order, and writes the cache.
    window.destroy();
    window.waitFor();
    if (Files.exists(options.resolveSibling(CACHE))) {
      write(plain, "AOTCache");
    } else {
      Files.write(options, plain);
      System.err.println("installers: the window did not open, so its start is not made faster");
    }
  }

  private void write(List<String> plain, String option) throws IOException {
    List<String> lines = new ArrayList<>(plain);
    lines.add("java-options=-XX:" + option + "=$APPDIR/" + CACHE);
    Files.write(options, lines);
  }
}
