/// Running a study: ask and tell, lanes, stop rules, and the registries that build each part from
/// its name.
@NullMarked
package org.parzen.run;

import org.jspecify.annotations.NullMarked;
