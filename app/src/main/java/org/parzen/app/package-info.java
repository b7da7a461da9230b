/// The program: chooses between window and command line.
@NullMarked
package org.parzen.app;

import org.jspecify.annotations.NullMarked;
