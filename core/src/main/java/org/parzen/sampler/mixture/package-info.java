/// Samplers made of others.
@NullMarked
package org.parzen.sampler.mixture;

import org.jspecify.annotations.NullMarked;
