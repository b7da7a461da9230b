package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parzen.plugins.jar.exchange.PluginJob;
import org.parzen.text.PythonJson;

/// The main class of the Java that runs a plugin.
///
/// Arguments: a file with a JSON object that names the JAR (`jar`), its checksum (`sha256`) and the
/// plugin (`class`). With `job`, a [PluginJob], it evaluates the trials that standard input names;
/// with `ask` it answers a question into the file of the second argument.
public final class PluginHost {

  private PluginHost() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream errors = stream(new FileOutputStream(FileDescriptor.err));
    Wire wire =
        new Wire(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            PluginHost::end);
    // What a plugin prints is its log; the protocol is out of its reach.
    System.setIn(InputStream.nullInputStream());
    System.setOut(stream(wire.log()));
    System.setErr(errors);
    JsonNode order = PythonJson.read(Files.readString(Path.of(arguments[0])));
    if (order.has("job")) {
      PluginJob job = PluginJob.read(order.path("job"));
      String plugin = order.path("class").asText();
      new TrialLoop(wire, errors, () -> LoadedJar.of(order).objective(plugin, job)).run();
    } else {
      JsonNode answer = new Questions(errors).answer(order);
      Files.writeString(Path.of(arguments[1]), PythonJson.write(answer));
    }
    end();
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /// Ends at once, whatever threads a plugin has left.
  private static void end() {
    Runtime.getRuntime().halt(0);
  }
}
