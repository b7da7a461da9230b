/// The command that asks a program what could be tuned.
@NullMarked
package org.parzen.app.cli.detect;

import org.jspecify.annotations.NullMarked;
