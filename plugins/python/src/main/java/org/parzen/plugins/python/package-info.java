/// Python functions as objectives: the file as it was written for Optuna, which need not be
/// installed.
@NullMarked
package org.parzen.plugins.python;

import org.jspecify.annotations.NullMarked;
