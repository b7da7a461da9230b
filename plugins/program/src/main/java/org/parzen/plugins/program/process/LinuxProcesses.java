package org.parzen.plugins.program.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Finds processes on Linux by what they cannot easily shed: their session, and a variable in the
/// environment with which they were started.
///
/// Neither alone is enough: a daemon starts a session of its own, and a program may start others
/// with an empty environment. A parent's list of children finds none whose parent has ended.
final class LinuxProcesses {
  private static final Path PROC = Path.of("/proc");

  private LinuxProcesses() {}

  static boolean available() {
    return Files.isReadable(PROC.resolve("self/environ"));
  }

  /// Process numbers of all that live, are in one of `sessions` or carry one of `tokens`.
  ///
  /// @param tokens texts that occur in the environment, such as `NAME=value`
  static Set<Long> find(Set<Long> sessions, Collection<String> tokens) {
    Set<Long> found = new HashSet<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (lives(process, sessions, tokens)) {
          found.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The list of processes in /proc cannot be read.", e);
    }
    return found;
  }

  private static boolean lives(Path process, Set<Long> sessions, Collection<String> tokens) {
    try {
      // pid (comm) state ppid pgrp session …; the name in parentheses may hold anything.
      String stat = read(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 5);
      boolean ended = fields[0].equals("Z") || fields[0].equals("X");
      if (ended || sessions.contains(Long.parseLong(fields[3]))) {
        return !ended;
      }
      String environment = read(process.resolve("environ"));
      return tokens.stream().anyMatch(environment::contains);
    } catch (IOException e) {
      // Ended while it was looked at, or another user's.
      return false;
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
