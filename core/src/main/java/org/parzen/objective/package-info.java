/// What is tuned, and the plugins that know how to evaluate it.
@NullMarked
package org.parzen.objective;

import org.jspecify.annotations.NullMarked;
