/// The commands that evaluate trials, and what a run shows in a terminal.
@NullMarked
package org.parzen.app.cli.run;

import org.jspecify.annotations.NullMarked;
