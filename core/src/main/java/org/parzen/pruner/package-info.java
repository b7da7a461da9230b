/// Rules that end unpromising trials early.
@NullMarked
package org.parzen.pruner;

import org.jspecify.annotations.NullMarked;
