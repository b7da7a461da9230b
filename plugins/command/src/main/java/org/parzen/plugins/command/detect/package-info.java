/// Parameters that can be tuned, found in what a program says about itself and in a command line.
@NullMarked
package org.parzen.plugins.command.detect;

import org.jspecify.annotations.NullMarked;
