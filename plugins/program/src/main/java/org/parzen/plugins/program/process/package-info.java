/// Runs a program under guard: its outputs are read, its limits hold, and its whole tree ends with
/// it.
@NullMarked
package org.parzen.plugins.program.process;

import org.jspecify.annotations.NullMarked;
