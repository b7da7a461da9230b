/// Random search.
@NullMarked
package org.parzen.sampler.random;

import org.jspecify.annotations.NullMarked;
