/// Scattering of bits.
@NullMarked
package org.parzen.numeric.hash;

import org.jspecify.annotations.NullMarked;
