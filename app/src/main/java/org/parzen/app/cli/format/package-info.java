/// Tables of studies and trials, printed in the four formats of Optuna's command line.
@NullMarked
package org.parzen.app.cli.format;

import org.jspecify.annotations.NullMarked;
