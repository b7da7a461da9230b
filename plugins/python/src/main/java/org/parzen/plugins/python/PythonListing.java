package org.parzen.plugins.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parzen.plugins.program.process.ProcessStart;
import org.parzen.text.PythonJson;

/// Has a Python say what it is and what is in a file, without running that.
final class PythonListing {
  /// How long that may take: something that is no Python may wait for a person.
  private static final long SECONDS = 20;

  private PythonListing() {}

  /// What `listing.py` says.
  ///
  /// @throws NoPython where the program is no Python, or one that is too old
  static JsonNode of(Path interpreter, Path file) throws IOException {
    Path output = Files.createTempFile("parzen-python-", ".json");
    try {
      int code = run(interpreter, file, output.toFile());
      String said = Files.readString(output, StandardCharsets.UTF_8).strip();
      // Last, because a Python may greet with warnings.
      String last = said.substring(said.lastIndexOf('\n') + 1);
      if (code != 0 || !last.startsWith("{")) {
        throw new NoPython(unfit(interpreter, last.isEmpty() ? "" : "it says '" + last + "'"));
      }
      return PythonJson.read(last);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static int run(Path interpreter, Path file, File output) {
    Path main = ChildFiles.main();
    File nothing = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(interpreter.toString(), main.toString(), "list", file.toString()));
    builder.redirectInput(Redirect.from(nothing)).redirectErrorStream(true).redirectOutput(output);
    try {
      Process process = ProcessStart.of(builder);
      try {
        if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          return process.exitValue();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        process.destroyForcibly();
      }
      return -1;
    } catch (IOException e) {
      throw new NoPython(unfit(interpreter, String.valueOf(e.getMessage())), e);
    }
  }

  private static String unfit(Path interpreter, String why) {
    return "%s can not be used as Python%s. Name another one (the setting '%s')."
        .formatted(interpreter, why.isEmpty() ? "" : ": " + why, PythonPlugin.PYTHON);
  }
}
