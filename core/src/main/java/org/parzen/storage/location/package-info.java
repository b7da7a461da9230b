/// Finds the store that a user names by a path or a URL.
@NullMarked
package org.parzen.storage.location;

import org.jspecify.annotations.NullMarked;
