/// The screen of preferences.
@NullMarked
package org.parzen.app.gui.settings;

import org.jspecify.annotations.NullMarked;
