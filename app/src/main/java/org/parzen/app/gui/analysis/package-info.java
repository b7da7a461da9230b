/// A board of charts of the open study, with one selection among them.
@NullMarked
package org.parzen.app.gui.analysis;

import org.jspecify.annotations.NullMarked;
