/// Tests of painted charts.
@NullMarked
package org.parzen.app.plot;

import org.jspecify.annotations.NullMarked;
