/// What a sampler, pruner, stop rule or objective lets its user choose, described once for form,
/// command line and definition file.
@NullMarked
package org.parzen.setting;

import org.jspecify.annotations.NullMarked;
