/// The tree-structured Parzen estimator: models good and other trials by a mixture of kernels each,
/// and proposes where their ratio is greatest.
@NullMarked
package org.parzen.sampler.tpe;

import org.jspecify.annotations.NullMarked;
