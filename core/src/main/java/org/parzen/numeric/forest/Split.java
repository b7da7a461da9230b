package org.parzen.numeric.forest;

/// Where a node is split.
///
/// @param at the first place, in the column's order, that goes right
/// @param leftSum the sum of the values that go left, each as often as its row was drawn
/// @param leftWeight how often rows that go left were drawn
/// @param decrease of the squared error
record Split(
    int column, int at, double threshold, double leftSum, double leftWeight, double decrease) {}
