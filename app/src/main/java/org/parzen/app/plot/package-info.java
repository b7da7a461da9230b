/// Charts painted with `Graphics2D`: plain data in, pixels or vectors out, with and without a
/// window.
@NullMarked
package org.parzen.app.plot;

import org.jspecify.annotations.NullMarked;
