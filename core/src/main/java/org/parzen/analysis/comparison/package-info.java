/// What several studies say when they are held side by side: tests, effects, what differs in their
/// settings, and a conclusion in words that says no more than the data do. Nothing here draws.
@NullMarked
package org.parzen.analysis.comparison;

import org.jspecify.annotations.NullMarked;
