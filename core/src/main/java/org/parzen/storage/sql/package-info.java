/// Studies in databases of Optuna's own form: SQLite files and PostgreSQL servers.
@NullMarked
package org.parzen.storage.sql;

import org.jspecify.annotations.NullMarked;
