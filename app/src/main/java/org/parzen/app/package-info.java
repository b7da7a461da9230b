/// Parzen's program: the window and the command line, behind one launcher.
@NullMarked
package org.parzen.app;

import org.jspecify.annotations.NullMarked;
