/// Values of parameters as text for other programs, whoever asks for it.
@NullMarked
package org.parzen.app.params;

import org.jspecify.annotations.NullMarked;
