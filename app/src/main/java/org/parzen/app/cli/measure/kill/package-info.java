/// Studies whose program is killed at random moments and continued, beside the same studies that
/// were left alone.
@NullMarked
package org.parzen.app.cli.measure.kill;

import org.jspecify.annotations.NullMarked;
