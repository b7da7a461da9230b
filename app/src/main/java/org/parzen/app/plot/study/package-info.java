/// The charts that studies can be shown in: by name, what each of them takes, and the making of
/// one.
@NullMarked
package org.parzen.app.plot.study;

import org.jspecify.annotations.NullMarked;
