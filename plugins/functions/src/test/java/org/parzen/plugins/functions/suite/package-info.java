@NullMarked
package org.parzen.plugins.functions.suite;

import org.jspecify.annotations.NullMarked;
