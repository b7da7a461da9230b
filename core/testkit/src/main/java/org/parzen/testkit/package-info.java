/// What every store, sampler and pruner must do, as test classes that an implementation extends,
/// and what such tests stand on.
@NullMarked
package org.parzen.testkit;

import org.jspecify.annotations.NullMarked;
