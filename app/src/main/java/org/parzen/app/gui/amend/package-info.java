/// What a person does to finished trials afterwards: leave them out, correct them, write notes, and
/// take that back.
@NullMarked
package org.parzen.app.gui.amend;

import org.jspecify.annotations.NullMarked;
