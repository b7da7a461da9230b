/// A table of trials becomes a study: which column is what, and where it goes.
@NullMarked
package org.parzen.app.gui.table;

import org.jspecify.annotations.NullMarked;
