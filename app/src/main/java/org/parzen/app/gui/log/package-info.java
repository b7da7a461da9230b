/// What happened, a line a trial, and what the program printed.
@NullMarked
package org.parzen.app.gui.log;

import org.jspecify.annotations.NullMarked;
