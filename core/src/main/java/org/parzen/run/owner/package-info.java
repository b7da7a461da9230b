/// Which process a running trial belongs to, and whether that process still lives.
@NullMarked
package org.parzen.run.owner;

import org.jspecify.annotations.NullMarked;
