/// Evaluators of importance against numbers of Optuna's.
@NullMarked
package org.parzen.importance;

import org.jspecify.annotations.NullMarked;
