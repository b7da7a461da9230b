/// The commands that take a study's results elsewhere.
@NullMarked
package org.parzen.app.cli.export;

import org.jspecify.annotations.NullMarked;
