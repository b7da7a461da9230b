/// What the command line says to a person.
@NullMarked
package org.parzen.app.cli.talk;

import org.jspecify.annotations.NullMarked;
