package org.parzen.app.cli.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program that measures, started once more as a process of its own: what several processes do
/// is only seen with several processes.
public final class OwnProgram {

  /// What is below the program does not know it.
  private static final String MAIN = "org.parzen.app.Main";

  private OwnProgram() {}

  /// What starts the command line.
  public static ProcessBuilder with(List<String> args) {
    return with(List.of("-Djava.awt.headless=true"), args);
  }

  /// @param java further options of the virtual machine
  public static ProcessBuilder with(List<String> java, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    command.addAll(args);
    return new ProcessBuilder(command);
  }
}
