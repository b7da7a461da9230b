/// The choice of a sampler by what is known of a study.
@NullMarked
package org.parzen.sampler.auto;

import org.jspecify.annotations.NullMarked;
