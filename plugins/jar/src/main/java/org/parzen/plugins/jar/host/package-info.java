/// The program that runs in a Java of its own beside Parzen: it loads a plugin from a JAR and
/// speaks the line protocol for it. A sampler or pruner is only asked there what it is.
@NullMarked
package org.parzen.plugins.jar.host;

import org.jspecify.annotations.NullMarked;
