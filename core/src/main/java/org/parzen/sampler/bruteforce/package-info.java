/// Search over all combinations that an objective can ask for.
@NullMarked
package org.parzen.sampler.bruteforce;

import org.jspecify.annotations.NullMarked;
