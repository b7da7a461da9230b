/// Studies in the logs that Optuna's `JournalStorage` writes: a JSON object a line, never changed
/// once it is there.
@NullMarked
package org.parzen.storage.journal;

import org.jspecify.annotations.NullMarked;
