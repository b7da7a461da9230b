/// The frame around all screens: navigation, title, run bar, status line.
@NullMarked
package org.parzen.app.gui.shell;

import org.jspecify.annotations.NullMarked;
