/// Commands that do something with a whole study: copy it, give it another name, make it of a table.
@NullMarked
package org.parzen.app.cli.study;

import org.jspecify.annotations.NullMarked;
