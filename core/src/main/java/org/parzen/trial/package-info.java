/// One evaluation of the objective: live while it runs, frozen afterwards.
@NullMarked
package org.parzen.trial;

import org.jspecify.annotations.NullMarked;
