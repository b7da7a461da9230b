/// Covariance matrix adaptation: a normal distribution that moves and bends towards good values.
@NullMarked
package org.parzen.sampler.cmaes;

import org.jspecify.annotations.NullMarked;
