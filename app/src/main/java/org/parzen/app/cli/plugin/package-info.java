/// The commands for plugins that are no part of Parzen.
@NullMarked
package org.parzen.app.cli.plugin;

import org.jspecify.annotations.NullMarked;
