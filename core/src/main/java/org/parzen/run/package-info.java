/// Running a study: ask and tell, lanes, stop rules, failures and what becomes of them.
@NullMarked
package org.parzen.run;

import org.jspecify.annotations.NullMarked;
