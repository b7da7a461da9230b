/// Tests of the window's look.
@NullMarked
package org.parzen.app.gui.theme;

import org.jspecify.annotations.NullMarked;
