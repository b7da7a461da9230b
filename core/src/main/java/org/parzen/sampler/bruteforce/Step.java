package org.parzen.sampler.bruteforce;

/// The parameter that trials which began alike ask for next. Immutable.
record Step(String name, Candidates candidates) {

  /// @throws IllegalArgumentException where another parameter is asked for
  void require(String asked) {
    if (!name.equals(asked)) {
      throw new IllegalArgumentException(
          "After the same values one trial asks for '%s' and another for '%s'. Trying every combination needs an objective that always asks in the same order: change it, or choose another sampler."
              .formatted(name, asked));
    }
  }
}
