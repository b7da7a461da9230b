/// Whole studies as measurements: how fast samplers, pruners and lanes get how far.
@NullMarked
package org.parzen.app.cli.measure.study;

import org.jspecify.annotations.NullMarked;
