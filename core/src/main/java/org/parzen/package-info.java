/// Parzen's library: black-box optimisation without a window and without a command line.
@NullMarked
package org.parzen;

import org.jspecify.annotations.NullMarked;
