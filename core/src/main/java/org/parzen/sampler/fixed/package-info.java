/// Search with some parameters held at values that the user gave.
@NullMarked
package org.parzen.sampler.fixed;

import org.jspecify.annotations.NullMarked;
