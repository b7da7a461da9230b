/// The project's rules as tests: who may see whom, what is not called, how large things get.
@NullMarked
package org.parzen.app.rules;

import org.jspecify.annotations.NullMarked;
