/// The contract of pruners, run over core's own.
@NullMarked
package org.parzen.testkit.pruner;

import org.jspecify.annotations.NullMarked;
