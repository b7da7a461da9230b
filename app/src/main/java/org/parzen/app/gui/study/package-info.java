/// The study that the window works on: its file, its run, what is selected of it.
@NullMarked
package org.parzen.app.gui.study;

import org.jspecify.annotations.NullMarked;
