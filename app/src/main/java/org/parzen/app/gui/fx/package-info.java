/// Threads of the window: the way to the JavaFX thread, and work done off it.
@NullMarked
package org.parzen.app.gui.fx;

import org.jspecify.annotations.NullMarked;
