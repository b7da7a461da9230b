/// Tests of the form that imports a table.
@NullMarked
package org.parzen.app.gui.table;

import org.jspecify.annotations.NullMarked;
