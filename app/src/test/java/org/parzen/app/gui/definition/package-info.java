/// Tests of the form in which a study is defined.
@NullMarked
package org.parzen.app.gui.definition;

import org.jspecify.annotations.NullMarked;
