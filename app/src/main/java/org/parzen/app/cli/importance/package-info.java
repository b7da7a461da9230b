/// The command that says which parameters matter.
@NullMarked
package org.parzen.app.cli.importance;

import org.jspecify.annotations.NullMarked;
