package org.parzen.space;

/// The values that a parameter may take. Immutable.
///
/// A value has two forms. The *external* one is what a person and an objective see, a [Choice]. The
/// *internal* one is a `double`, as study files store it: a number stands for itself, a categorical
/// choice for its index.
public sealed interface Distribution
    permits FloatDistribution, IntDistribution, CategoricalDistribution {

  /// Whether an internal value lies in the range and on the grid.
  boolean contains(double internal);

  /// Whether there is only one value.
  boolean isSingle();

  /// The lowest value, or the first choice, in internal form.
  double first();

  /// The external form of an internal value.
  Choice external(double internal);

  /// The internal form of an external value, which may lie outside the range.
  ///
  /// @throws IllegalArgumentException where the distribution has no such kind of value
  double internal(Choice external);

  /// Whether both may belong to one parameter of one study: the same kind, the same choices, both
  /// logarithmic or neither. Bounds and steps are free.
  boolean compatibleWith(Distribution other);
}
