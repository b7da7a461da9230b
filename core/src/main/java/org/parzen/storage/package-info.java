/// Where studies live.
@NullMarked
package org.parzen.storage;

import org.jspecify.annotations.NullMarked;
