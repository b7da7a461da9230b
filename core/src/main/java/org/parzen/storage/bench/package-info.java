/// Measures what study files cost on this computer.
@NullMarked
package org.parzen.storage.bench;

import org.jspecify.annotations.NullMarked;
