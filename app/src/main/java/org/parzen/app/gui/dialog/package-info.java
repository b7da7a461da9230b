/// Questions that stop the person: messages, choices and file choosers.
@NullMarked
package org.parzen.app.gui.dialog;

import org.jspecify.annotations.NullMarked;
