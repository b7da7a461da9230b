/// Objectives around an objective, each of which makes it harder in one way: noisy, shifted,
/// failing, slow. What they do to a trial follows from its seed.
@NullMarked
package org.parzen.plugins.functions.decorator;

import org.jspecify.annotations.NullMarked;
