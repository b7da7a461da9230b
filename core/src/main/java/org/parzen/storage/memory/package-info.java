/// Studies that live as long as the program.
@NullMarked
package org.parzen.storage.memory;

import org.jspecify.annotations.NullMarked;
