/// What a trial of a program may take, and how long it may go on.
@NullMarked
package org.parzen.plugins.program.limit;

import org.jspecify.annotations.NullMarked;
