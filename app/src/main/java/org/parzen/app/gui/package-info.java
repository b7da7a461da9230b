/// The window.
@NullMarked
package org.parzen.app.gui;

import org.jspecify.annotations.NullMarked;
