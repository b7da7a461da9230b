package org.parzen.app.gui.definition;

/// The fields of the form, as problems point to them.
enum Field {
  NAME,
  FILE,
  COMMAND,
  FOLDER,
  OBJECTIVE,
  PARAMETERS,
  METRIC,
  REPORT,
  CONSTRAINTS,
  TIME_LIMIT,
  SAMPLER,
  PRUNER,
  TOTAL,
  TIME,
  RULES,
  FAILURES,
  LANES,
  SEED
}
