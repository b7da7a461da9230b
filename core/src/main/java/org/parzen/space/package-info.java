/// What may vary: distributions, the values they hold, declared parameters and the conditions
/// between them.
@NullMarked
package org.parzen.space;

import org.jspecify.annotations.NullMarked;
