@NullMarked
package org.parzen.app.cli.measure.kill;

import org.jspecify.annotations.NullMarked;
