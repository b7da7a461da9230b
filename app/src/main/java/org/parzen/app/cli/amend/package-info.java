/// The commands that exclude, correct and annotate the trials of a study.
@NullMarked
package org.parzen.app.cli.amend;

import org.jspecify.annotations.NullMarked;
