/// Evaluations before there is a study, or outside it: the same for terminal and window, which show
/// them in their own ways.
@NullMarked
package org.parzen.app.tryout;

import org.jspecify.annotations.NullMarked;
