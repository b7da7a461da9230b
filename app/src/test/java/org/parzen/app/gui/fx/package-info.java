/// Tests of the window's threads.
@NullMarked
package org.parzen.app.gui.fx;

import org.jspecify.annotations.NullMarked;
