/// Numbers read from what a program did: its lines, its exit code, its time and its files.
@NullMarked
package org.parzen.plugins.command.metric;

import org.jspecify.annotations.NullMarked;
