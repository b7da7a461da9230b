/// Parzen's library: black-box and hyperparameter optimisation without a window.
@NullMarked
package org.parzen;

import org.jspecify.annotations.NullMarked;
