/// What "better" means with several objectives: ranks, hypervolume, crowding. All objectives are
/// losses, a row a point.
@NullMarked
package org.parzen.numeric.dominance;

import org.jspecify.annotations.NullMarked;
