/// Forests of regression trees, and what part of their variance each column explains.
@NullMarked
package org.parzen.numeric.forest;

import org.jspecify.annotations.NullMarked;
