/// The storage contract over the library's own stores, and what is particular to SQLite.
@NullMarked
package org.parzen.testkit.storage;

import org.jspecify.annotations.NullMarked;
