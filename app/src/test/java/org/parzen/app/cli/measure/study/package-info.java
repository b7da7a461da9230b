/// Tests of the measurements of whole studies.
@NullMarked
package org.parzen.app.cli.measure.study;

import org.jspecify.annotations.NullMarked;
