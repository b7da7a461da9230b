package org.parzen.analysis;

/// How many complete trials a chart does not show, and why.
///
/// @param notFinite their value is infinite or not a number
/// @param without they have not all of the chart's parameters
public record Omitted(int notFinite, int without) {}
