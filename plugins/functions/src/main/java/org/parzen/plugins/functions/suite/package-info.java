/// Functions with known minima or fronts that samplers are compared on.
@NullMarked
package org.parzen.plugins.functions.suite;

import org.jspecify.annotations.NullMarked;
