/// Charts of studies as files.
@NullMarked
package org.parzen.app.cli.draw;

import org.jspecify.annotations.NullMarked;
