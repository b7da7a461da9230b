/// The form in which a study is defined, tried out and checked.
@NullMarked
package org.parzen.app.gui.definition;

import org.jspecify.annotations.NullMarked;
