package org.parzen.plugins.python;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// What is in a Python file, found out without running it. Immutable.
///
/// @param interpreter the Python that has read it
/// @param version of that Python: `3.11.7`
/// @param functions what can be called with a trial, the likely objective first
/// @param names all that the file defines or imports
/// @param isDynamic whether it may define more, in ways that only running it shows
public record PythonFile(
    Path file,
    Path interpreter,
    String version,
    List<Function> functions,
    Set<String> names,
    boolean isDynamic,
    Hints hints) {

  /// Something that can be called with one argument.
  ///
  /// @param takesTrial whether that argument is named `trial`
  /// @param isOptimized whether the file passes it to `optimize`
  public record Function(String name, boolean takesTrial, boolean isOptimized) {}

  /// What the file itself would do with its study, to begin a form with.
  ///
  /// @param directions `minimize` or `maximize`, one an objective; empty where the file says none
  /// @param timeout in seconds
  public record Hints(
      Optional<String> studyName,
      List<String> directions,
      OptionalLong trials,
      OptionalDouble timeout) {
    public Hints {
      directions = List.copyOf(directions);
    }
  }

  public PythonFile {
    functions = List.copyOf(functions);
    names = Set.copyOf(names);
  }

  /// The function that is meant.
  ///
  /// @param wanted a name, which may have dots; empty where it goes without saying
  /// @throws IllegalArgumentException names the functions that there are
  public String function(String wanted) {
    if (wanted.isBlank()) {
      return only(Function::takesTrial)
          .or(() -> only(Function::isOptimized))
          .or(() -> only(f -> f.takesTrial() && f.isOptimized()))
          .or(() -> only(_ -> true))
          .orElseThrow(() -> new IllegalArgumentException(undecided()));
    }
    String first = wanted.strip().split("\\.", 2)[0];
    if (!names.contains(first) && !isDynamic) {
      throw new IllegalArgumentException(
          "%s has no function '%s'. %s".formatted(file.getFileName(), wanted, known()));
    }
    return wanted.strip();
  }

  private Optional<String> only(Predicate<Function> kind) {
    List<String> found = functions.stream().filter(kind).map(Function::name).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private String undecided() {
    return functions.isEmpty()
        ? "%s has no function that takes a trial: write one, such as `def objective(trial): …`."
            .formatted(file.getFileName())
        : "Which function of %s is the objective? %s Name it (the setting '%s')."
            .formatted(file.getFileName(), known(), PythonPlugin.FUNCTION);
  }

  private String known() {
    return functions.isEmpty()
        ? "It has no function that takes a trial."
        : "It has: %s.".formatted(String.join(", ", functionNames()));
  }

  /// The names of the functions, the likely objective first.
  public List<String> functionNames() {
    return functions.stream().map(Function::name).toList();
  }
}
