/// Plugins from JAR files of the user's: objectives, each lane in a Java of its own, and samplers
/// and pruners, which run inside Parzen.
@NullMarked
package org.parzen.plugins.jar;

import org.jspecify.annotations.NullMarked;
