/// The four formats compared with what Optuna's command line and PyYAML printed.
@NullMarked
package org.parzen.app.cli.format;

import org.jspecify.annotations.NullMarked;
