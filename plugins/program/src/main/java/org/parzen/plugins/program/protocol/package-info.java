/// The line protocol `parzen/1`: a program that goes on from trial to trial asks for its values and
/// tells its results in lines of its standard output.
@NullMarked
package org.parzen.plugins.program.protocol;

import org.jspecify.annotations.NullMarked;
