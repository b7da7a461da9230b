package org.parzen.app.gui.compare;

import org.parzen.analysis.comparison.Comparison;
import org.parzen.app.plot.Plot;

/// A comparison ready to be shown. Immutable.
///
/// @param progress the best so far of each setting
/// @param values how the values of all trials are distributed
/// @param command does the same without a window
record CompareResult(Comparison comparison, Plot progress, Plot values, String command) {}
