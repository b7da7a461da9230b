/// Algorithms that propose parameters, as functions of a study's view and a random generator.
@NullMarked
package org.parzen.sampler;

import org.jspecify.annotations.NullMarked;
