/// Parzen's application: the window and the command line.
@NullMarked
package org.parzen.app;

import org.jspecify.annotations.NullMarked;
