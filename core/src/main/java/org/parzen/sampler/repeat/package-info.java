/// What is done where a sampler proposes what was evaluated before.
@NullMarked
package org.parzen.sampler.repeat;

import org.jspecify.annotations.NullMarked;
