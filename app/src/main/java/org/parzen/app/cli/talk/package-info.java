/// What the command line says to a person: messages, log lines, progress; all of it on standard
/// error.
@NullMarked
package org.parzen.app.cli.talk;

import org.jspecify.annotations.NullMarked;
