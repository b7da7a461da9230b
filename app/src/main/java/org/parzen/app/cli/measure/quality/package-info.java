/// How good samplers are on functions with known minima, beside those of others.
@NullMarked
package org.parzen.app.cli.measure.quality;

import org.jspecify.annotations.NullMarked;
