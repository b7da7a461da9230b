/// Tests of the table of trials.
@NullMarked
package org.parzen.app.gui.trials;

import org.jspecify.annotations.NullMarked;
