/// Tests of the board of charts.
@NullMarked
package org.parzen.app.gui.analysis;

import org.jspecify.annotations.NullMarked;
