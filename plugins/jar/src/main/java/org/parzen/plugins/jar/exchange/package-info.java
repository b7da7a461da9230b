/// What Parzen and the Java that runs a plugin tell each other in files, beside the line protocol.
@NullMarked
package org.parzen.plugins.jar.exchange;

import org.jspecify.annotations.NullMarked;
