/// Numbers in order: growing sorted collections, and tests by rank.
@NullMarked
package org.parzen.numeric.order;

import org.jspecify.annotations.NullMarked;
