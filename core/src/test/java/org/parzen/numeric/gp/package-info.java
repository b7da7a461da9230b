/// Tests of Gaussian processes.
@NullMarked
package org.parzen.numeric.gp;

import org.jspecify.annotations.NullMarked;
