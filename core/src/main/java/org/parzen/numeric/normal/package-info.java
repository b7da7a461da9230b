/// The normal distribution and its truncated form, exact far into the tails.
@NullMarked
package org.parzen.numeric.normal;

import org.jspecify.annotations.NullMarked;
