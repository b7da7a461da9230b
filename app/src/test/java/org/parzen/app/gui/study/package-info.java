/// Tests of the studies that a window has open.
@NullMarked
package org.parzen.app.gui.study;

import org.jspecify.annotations.NullMarked;
