/// The command that holds several studies side by side.
@NullMarked
package org.parzen.app.cli.compare;

import org.jspecify.annotations.NullMarked;
