package org.parzen.study;

import java.util.List;

/// What can go wrong with studies. The message is for the user: it names the value and what to do.
public abstract sealed class StudyException extends RuntimeException {

  private StudyException(String message) {
    super(message);
  }

  private StudyException(String message, Throwable cause) {
    super(message, cause);
  }

  /// A study of that name is there already.
  public static final class DuplicateStudy extends StudyException {
    public DuplicateStudy(String name) {
      super(
          "A study named '%s' exists already. Choose another name, or continue that study."
              .formatted(name));
    }
  }

  /// The store has no study of that name.
  public static final class NoSuchStudy extends StudyException {
    public NoSuchStudy(String name, List<String> known) {
      super(
          "There is no study named '%s'. %s"
              .formatted(
                  name,
                  known.isEmpty()
                      ? "The storage holds no study yet."
                      : "There is: " + String.join(", ", known) + "."));
    }
  }

  /// The study has no trial of that number.
  public static final class NoSuchTrial extends StudyException {
    public NoSuchTrial(String study, int number) {
      super("The study '%s' has no trial %d.".formatted(study, number));
    }
  }

  /// A finished trial never changes.
  public static final class TrialFinished extends StudyException {
    public TrialFinished(int number, String state) {
      super("Trial %d is %s already and can not be changed.".formatted(number, state));
    }
  }

  /// Another process put the trial back into the queue, or evaluates it now.
  public static final class TrialTaken extends StudyException {
    public TrialTaken(int number, String state) {
      super(
          "Trial %d was taken over by another process, where it is %s now: this change of it was not written."
              .formatted(number, state));
    }
  }

  /// A parameter's distribution contradicts an earlier one of the same name.
  public static final class IncompatibleParameter extends StudyException {
    public IncompatibleParameter(String name, String given, String earlier) {
      super(
          "The parameter '%s' is %s here, but was %s before: only bounds and step may change."
              .formatted(name, given, earlier));
    }
  }

  /// A name of a study, a parameter or an attribute that the storage can not keep.
  public static final class UnusableName extends StudyException {
    public UnusableName(String message) {
      super(message);
    }
  }

  /// A file that is not a study file, or one that can not be read or written.
  public static final class UnusableStorage extends StudyException {
    public UnusableStorage(String message) {
      super(message);
    }

    public UnusableStorage(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
