/// The command line.
@NullMarked
package org.parzen.app.cli;

import org.jspecify.annotations.NullMarked;
