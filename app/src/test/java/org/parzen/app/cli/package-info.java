/// The command line as a user types it, in this process.
@NullMarked
package org.parzen.app.cli;

import org.jspecify.annotations.NullMarked;
