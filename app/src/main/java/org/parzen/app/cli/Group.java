package org.parzen.app.cli;

import picocli.CommandLine.Command;

/// Words that stand before others: `study set-user-attr`.
sealed interface Group {
  @Command(name = "study", mixinStandardHelpOptions = true)
  final class OfStudy implements Group {}

  @Command(name = "storage", mixinStandardHelpOptions = true)
  final class OfStorage implements Group {}

  @Command(name = "amend", mixinStandardHelpOptions = true)
  final class OfAmend implements Group {}

  @Command(name = "bench", mixinStandardHelpOptions = true)
  final class OfBench implements Group {}
}
