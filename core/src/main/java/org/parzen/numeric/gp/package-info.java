/// Regression with Gaussian processes: kernel, fit, predictions and the improvement they promise.
@NullMarked
package org.parzen.numeric.gp;

import org.jspecify.annotations.NullMarked;
