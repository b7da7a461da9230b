/// What a run shows in a terminal.
@NullMarked
package org.parzen.app.cli.run;

import org.jspecify.annotations.NullMarked;
