/// What the program says, whoever shows it: the texts and the version.
@NullMarked
package org.parzen.app.text;

import org.jspecify.annotations.NullMarked;
