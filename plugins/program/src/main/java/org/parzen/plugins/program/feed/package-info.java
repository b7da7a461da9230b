/// Programs that are told of trials while a study runs.
@NullMarked
package org.parzen.plugins.program.feed;

import org.jspecify.annotations.NullMarked;
