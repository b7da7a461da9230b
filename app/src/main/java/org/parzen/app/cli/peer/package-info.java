/// The commands that Optuna has as well, with its options and output.
@NullMarked
package org.parzen.app.cli.peer;

import org.jspecify.annotations.NullMarked;
