/// What the window remembers of a person: theme, recent files, place on the screen.
@NullMarked
package org.parzen.app.gui.preferences;

import org.jspecify.annotations.NullMarked;
