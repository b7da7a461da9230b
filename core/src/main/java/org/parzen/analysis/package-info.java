/// The data behind every chart: records of primitive arrays computed from a view of a study.
/// Nothing here draws.
@NullMarked
package org.parzen.analysis;

import org.jspecify.annotations.NullMarked;
