package org.parzen.sampler.bruteforce;

/// A parameter and the value that a trial got for it. Immutable.
///
/// @param value the candidate it is, or the internal value where it is none
record Got(Step step, double value) {}
