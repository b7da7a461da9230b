/// The real program as a process of its own: interrupted, killed, without rights.
@NullMarked
package org.parzen.app.cli.program;

import org.jspecify.annotations.NullMarked;
