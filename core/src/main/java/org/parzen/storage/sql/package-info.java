/// Studies in SQLite files of Optuna's own format.
@NullMarked
package org.parzen.storage.sql;

import org.jspecify.annotations.NullMarked;
