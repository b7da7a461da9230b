/// Search over all combinations of given values.
@NullMarked
package org.parzen.sampler.grid;

import org.jspecify.annotations.NullMarked;
