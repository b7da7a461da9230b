/// The evaluators of importance under their contract.
@NullMarked
package org.parzen.testkit.importance;

import org.jspecify.annotations.NullMarked;
