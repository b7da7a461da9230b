/// How samplers are compared.
@NullMarked
package org.parzen.app.cli.measure.quality;

import org.jspecify.annotations.NullMarked;
