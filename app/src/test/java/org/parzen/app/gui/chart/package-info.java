/// Tests of charts in the window.
@NullMarked
package org.parzen.app.gui.chart;

import org.jspecify.annotations.NullMarked;
