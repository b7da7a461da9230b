/// Numbers, JSON and texts compared with what a real Python printed.
@NullMarked
package org.parzen.text;

import org.jspecify.annotations.NullMarked;
