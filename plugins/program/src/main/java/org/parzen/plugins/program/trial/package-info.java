/// What is kept of a trial that a program evaluated: facts in the study, outputs in its folder.
@NullMarked
package org.parzen.plugins.program.trial;

import org.jspecify.annotations.NullMarked;
