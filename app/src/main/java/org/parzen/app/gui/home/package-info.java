/// The first screen: begin a study, open one, go back to one.
@NullMarked
package org.parzen.app.gui.home;

import org.jspecify.annotations.NullMarked;
