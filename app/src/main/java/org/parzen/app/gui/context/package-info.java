/// What every screen is given: threads, dialogs, theme, preferences and the installed objectives.
@NullMarked
package org.parzen.app.gui.context;

import org.jspecify.annotations.NullMarked;
