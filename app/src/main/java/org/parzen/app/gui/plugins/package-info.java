/// The user's plugins: what they are, whether they are trusted, and why one can not be used.
@NullMarked
package org.parzen.app.gui.plugins;

import org.jspecify.annotations.NullMarked;
