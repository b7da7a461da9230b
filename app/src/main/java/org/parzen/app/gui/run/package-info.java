/// The screen on which a run is watched.
@NullMarked
package org.parzen.app.gui.run;

import org.jspecify.annotations.NullMarked;
