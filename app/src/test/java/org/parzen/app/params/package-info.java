/// What other programs read of a setting.
@NullMarked
package org.parzen.app.params;

import org.jspecify.annotations.NullMarked;
