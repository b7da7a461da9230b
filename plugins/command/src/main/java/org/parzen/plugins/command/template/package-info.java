/// Studies of real programs that need no more than the program: they bring their own input.
@NullMarked
package org.parzen.plugins.command.template;

import org.jspecify.annotations.NullMarked;
