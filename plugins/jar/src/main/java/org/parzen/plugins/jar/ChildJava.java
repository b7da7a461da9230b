package org.parzen.plugins.jar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.objective.Objective;
import org.parzen.plugins.jar.host.PluginHost;
import org.pcollections.PMap;

/// The command of a Java that runs a plugin: the one that runs Parzen, with no more of Parzen on
/// its class path than plugins are written against.
final class ChildJava {
  /// For questions, which take little.
  static final long SMALL = 256L << 20;

  private ChildJava() {}

  /// @param heap how many bytes its objects may take; where they take more, it ends
  /// @param arguments of [PluginHost]
  static List<String> command(long heap, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(
        List.of(
            "-Xmx" + Math.max(1, heap >> 10) + "k",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            // Its last words belong to the errors, not between the lines of the protocol.
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            PluginHost.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /// The java command beside the running one; a packaged Parzen has it in its own runtime.
  private static Path java() {
    String name = File.separatorChar == '\\' ? "java.exe" : "java";
    Path java = Path.of(System.getProperty("java.home"), "bin", name);
    if (!Files.isExecutable(java)) {
      throw new IllegalStateException(
          "Plugins need the program %s, which is not there: install Parzen again.".formatted(java));
    }
    return java;
  }

  private static String classPath() {
    return Stream.of(
            PluginHost.class,
            Objective.class,
            JsonNode.class,
            JsonFactory.class,
            JsonInclude.class,
            PMap.class)
        .map(ChildJava::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
