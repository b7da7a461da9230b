/// Evolution of a population towards the front of several objectives.
@NullMarked
package org.parzen.sampler.nsga;

import org.jspecify.annotations.NullMarked;
