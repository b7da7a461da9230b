package org.parzen.part;

/// Why something failed, in words for the user.
public final class Reasons {

  private Reasons() {}

  /// The message, or the kind of failure where there is none.
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    if (message != null && !message.isBlank()) {
      boolean speaksForItself =
          failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
      return speaksForItself ? message : failure.getClass().getSimpleName() + ": " + message;
    }
    return failure.getClass().getSimpleName();
  }
}
