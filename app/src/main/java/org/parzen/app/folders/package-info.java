/// Where a user's own files are, for window and command line alike.
@NullMarked
package org.parzen.app.folders;

import org.jspecify.annotations.NullMarked;
