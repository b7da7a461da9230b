/// Numbers, JSON and texts written as Python writes them, because study files and the command line
/// share them with Python programs.
@NullMarked
package org.parzen.text;

import org.jspecify.annotations.NullMarked;
