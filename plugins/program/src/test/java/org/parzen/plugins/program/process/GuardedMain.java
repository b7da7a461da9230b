package org.parzen.plugins.program.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.plugins.program.process.LineListener.Verdict;

/// A Parzen of its own, to be killed: runs a tree of programs until it ends itself or is ended.
final class GuardedMain {
  /// Nobody listens to a request to end; among them an orphan, a daemon, the child of a daemon that
  /// is an orphan itself, and one with an empty environment and a session of its own.
  private static final String TREE =
      """
      trap '' TERM
      (sleep 300 &)
      setsid sleep 300 &
      (setsid sh -c 'sleep 300 & wait' >/dev/null 2>&1 &)
      setsid env -i sh -c 'echo $$ >hidden; sleep 300' >/dev/null 2>&1 &
      while ! [ -s hidden ]; do sleep 0.02; done
      sleep 0.3
      echo ready
      sleep 300
      """;

  private GuardedMain() {}

  /// Arguments: a folder, the mark `NAME=value` of the programs, and `killed`, `exit` or `halt`, of
  /// which the last two happen when the input ends.
  public static void main(String[] arguments) throws IOException {
    String[] mark = arguments[1].split("=", 2);
    Path folder = Path.of(arguments[0]);
    ProcessSpec spec =
        new ProcessSpec(
            List.of("sh", "-c", TREE),
            folder,
            Map.of(mark[0], mark[1]),
            folder.resolve("out"),
            Optional.empty());
    Thread.ofPlatform().daemon().start(() -> ProcessGuard.run(spec, GuardedMain::announce));
    while (System.in.read() >= 0) {
      // Only the end of the input counts.
    }
    switch (arguments[2]) {
      case "exit" -> System.exit(0);
      case "halt" -> Runtime.getRuntime().halt(0);
      default -> throw new IllegalArgumentException(arguments[2]);
    }
  }

  private static Verdict announce(OutputLine line) {
    System.out.println(line.text());
    return Verdict.GO_ON;
  }
}
