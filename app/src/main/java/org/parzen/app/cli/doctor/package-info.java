/// The command that looks study files over.
@NullMarked
package org.parzen.app.cli.doctor;

import org.jspecify.annotations.NullMarked;
