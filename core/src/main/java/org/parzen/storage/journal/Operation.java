package org.parzen.storage.journal;

import java.util.Optional;

/// What a record of the log does. Its code in the log is its place here.
enum Operation {
  CREATE_STUDY,
  DELETE_STUDY,
  SET_STUDY_USER_ATTR,
  SET_STUDY_SYSTEM_ATTR,
  CREATE_TRIAL,
  SET_TRIAL_PARAM,
  SET_TRIAL_STATE_VALUES,
  SET_TRIAL_INTERMEDIATE_VALUE,
  SET_TRIAL_USER_ATTR,
  SET_TRIAL_SYSTEM_ATTR,
  /// Written by one program only, and ignored by the others.
  DISCARD_TRIALS;

  private static final Operation[] ALL = values();

  static Optional<Operation> of(int code) {
    return 0 <= code && code < ALL.length ? Optional.of(ALL[code]) : Optional.empty();
  }
}
