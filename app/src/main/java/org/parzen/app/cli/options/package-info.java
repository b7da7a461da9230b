/// Options that several commands share, and what commands work with.
@NullMarked
package org.parzen.app.cli.options;

import org.jspecify.annotations.NullMarked;
