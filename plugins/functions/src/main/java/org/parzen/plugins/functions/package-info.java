/// Objectives that need no installed program: test functions, and the define-by-run examples of
/// Optuna's founding paper with a cheap stand-in for the training.
@NullMarked
package org.parzen.plugins.functions;

import org.jspecify.annotations.NullMarked;
