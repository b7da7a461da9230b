/// All trials of a study as a table, and one of them in detail.
@NullMarked
package org.parzen.app.gui.trials;

import org.jspecify.annotations.NullMarked;
