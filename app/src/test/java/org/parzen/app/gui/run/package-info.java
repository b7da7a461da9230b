/// Tests of the screen that shows a run.
@NullMarked
package org.parzen.app.gui.run;

import org.jspecify.annotations.NullMarked;
