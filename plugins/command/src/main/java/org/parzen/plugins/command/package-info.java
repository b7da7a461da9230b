/// Any program as an objective: its command line, what it prints, and the number that counts.
@NullMarked
package org.parzen.plugins.command;

import org.jspecify.annotations.NullMarked;
