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
  private static final String QUESTION_HEAP = "-Xmx256m";

  private ChildJava() {}

  /// For a plugin that evaluates trials.
  ///
  /// @param heap how many bytes its objects may take; where they take more, it ends
  /// @param order the file for [PluginHost]
  static List<String> forTrials(long heap, Path order) {
    return command(
        List.of(
            "-Xmx" + (heap >> 10) + "k",
            "-XX:+ExitOnOutOfMemoryError",
            // Its last words belong to the errors, not between the lines of the protocol.
            "-XX:+DisplayVMOutputToStderr"),
        List.of(order));
  }

  /// For one question to a plugin: starts faster, computes slower.
  ///
  /// @param order the file for [PluginHost]
  /// @param answer the file that it writes
  static List<String> forQuestion(Path order, Path answer) {
    return command(List.of(QUESTION_HEAP, "-XX:TieredStopAtLevel=1"), List.of(order, answer));
  }

  private static List<String> command(List<String> options, List<Path> files) {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            PluginHost.class.getName()));
    files.forEach(file -> command.add(file.toString()));
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
