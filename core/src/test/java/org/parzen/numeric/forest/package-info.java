/// Forests against numbers of Optuna's and by sampling.
@NullMarked
package org.parzen.numeric.forest;

import org.jspecify.annotations.NullMarked;
