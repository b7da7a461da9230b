/// Copies of studies, from any store to any other.
@NullMarked
package org.parzen.storage.copy;

import org.jspecify.annotations.NullMarked;
