/// Programs as objectives: what all kinds of them share, and the kind that asks for its values.
@NullMarked
package org.parzen.plugins.program;

import org.jspecify.annotations.NullMarked;
