/// Tables of trials: CSV files that become studies.
@NullMarked
package org.parzen.app.table;

import org.jspecify.annotations.NullMarked;
