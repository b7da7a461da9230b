/// The contract of samplers, run over core's own.
@NullMarked
package org.parzen.testkit.sampler;

import org.jspecify.annotations.NullMarked;
