/// What tests of the window share.
@NullMarked
package org.parzen.app.gui;

import org.jspecify.annotations.NullMarked;
