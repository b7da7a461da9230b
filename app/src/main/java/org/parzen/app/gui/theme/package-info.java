/// Light and dark, the typeface, and names of style classes.
@NullMarked
package org.parzen.app.gui.theme;

import org.jspecify.annotations.NullMarked;
