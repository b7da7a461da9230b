/// The commands that measure the program itself.
@NullMarked
package org.parzen.app.cli.measure;

import org.jspecify.annotations.NullMarked;
