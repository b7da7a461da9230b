/// Points that fill the space evenly, from sequences that are not random.
@NullMarked
package org.parzen.sampler.qmc;

import org.jspecify.annotations.NullMarked;
