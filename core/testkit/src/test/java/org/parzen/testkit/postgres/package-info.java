/// Studies on a real PostgreSQL server.
@NullMarked
package org.parzen.testkit.postgres;

import org.jspecify.annotations.NullMarked;
