package org.parzen.plugins.program.protocol;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.parzen.plugins.program.process.ProgramException;
import org.parzen.plugins.program.process.ProgramSearch;

/// Programs of other languages that cases need.
final class Tools {

  private Tools() {}

  /// Skips the case where a program is missing; fails it where all are to be there.
  static void require(String program) {
    boolean there = exists(program);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(program + " must be installed where CI=true");
    }
    assumeTrue(there, program + " is missing: install it to test the protocol with it");
  }

  private static boolean exists(String program) {
    try {
      return ProgramSearch.find(program, Path.of(".")).isAbsolute();
    } catch (ProgramException e) {
      return false;
    }
  }
}
