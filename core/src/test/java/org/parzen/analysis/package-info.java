/// Tests of the data behind charts.
@NullMarked
package org.parzen.analysis;

import org.jspecify.annotations.NullMarked;
