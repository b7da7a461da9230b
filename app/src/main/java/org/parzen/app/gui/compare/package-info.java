/// The screen that holds studies of several files side by side.
@NullMarked
package org.parzen.app.gui.compare;

import org.jspecify.annotations.NullMarked;
