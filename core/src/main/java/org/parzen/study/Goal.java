package org.parzen.study;

/// One objective of a study: where its number comes from, in the objective's own words (empty where
/// it needs none), and which way is better. Immutable.
public record Goal(String metric, Direction direction) {}
