package org.parzen.app.rules;

/// How large files and methods may be, in lines. Only this table decides.
enum Budget {
  /// Library and plugins.
  LIBRARY(220, 450, 40),
  /// Numerical kernels and the families of samplers.
  KERNELS(400, 650, 70),
  /// The program and the build's own programs.
  PROGRAM(250, 400, 45),
  /// Tests, and the contracts that implementations run as tests.
  TESTS(300, 600, 60);

  static final int CONSTRUCTOR_PARAMETERS = 6;

  private final int fileNinetieth;
  private final int fileMost;
  private final int methodMost;

  Budget(int fileNinetieth, int fileMost, int methodMost) {
    this.fileNinetieth = fileNinetieth;
    this.fileMost = fileMost;
    this.methodMost = methodMost;
  }

  /// The budget of a source, by its path in the project with `/` between folders.
  static Budget of(String path) {
    if (path.contains("/src/test/") || path.startsWith("core/testkit/")) {
      return TESTS;
    }
    if (path.matches("core/src/main/java/org/parzen/(numeric/.*|sampler/\\w+/.*)")) {
      return KERNELS;
    }
    return path.startsWith("core/") || path.startsWith("plugins/") ? LIBRARY : PROGRAM;
  }

  /// Nine of ten files are not longer.
  int fileNinetieth() {
    return fileNinetieth;
  }

  int fileMost() {
    return fileMost;
  }

  int methodMost() {
    return methodMost;
  }
}
