/// The command line; never loads a class of JavaFX.
@NullMarked
package org.parzen.app.cli;

import org.jspecify.annotations.NullMarked;
