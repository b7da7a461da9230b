/// Tests of the search with a Gaussian process.
@NullMarked
package org.parzen.sampler.gp;

import org.jspecify.annotations.NullMarked;
