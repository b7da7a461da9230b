/// Objectives from JAR files of the user's, each lane in a Java of its own.
@NullMarked
package org.parzen.plugins.jar;

import org.jspecify.annotations.NullMarked;
