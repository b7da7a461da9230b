/// What measurements are compared with.
@NullMarked
package org.parzen.app.cli.measure;

import org.jspecify.annotations.NullMarked;
