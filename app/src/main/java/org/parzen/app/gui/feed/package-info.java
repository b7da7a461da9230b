/// The way of a study's changes to the screen: pulled, at most four times a second.
@NullMarked
package org.parzen.app.gui.feed;

import org.jspecify.annotations.NullMarked;
