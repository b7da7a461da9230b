/// Tests of the comparison of studies.
@NullMarked
package org.parzen.analysis.comparison;

import org.jspecify.annotations.NullMarked;
