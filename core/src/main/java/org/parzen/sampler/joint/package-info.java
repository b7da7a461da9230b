/// Which parameters are chosen together.
@NullMarked
package org.parzen.sampler.joint;

import org.jspecify.annotations.NullMarked;
