/// Which parameters matter: evaluators that read the trials of a study, and what they find.
@NullMarked
package org.parzen.importance;

import org.jspecify.annotations.NullMarked;
