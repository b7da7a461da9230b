package org.parzen.sampler.nsga;

/// A trial that may have children.
///
/// @param genome what it has
/// @param places by gene, where it has it
/// @param losses by objective
/// @param penalty how much it breaks constraints; 0 where it breaks none
record Parent(Genome genome, double[] places, double[] losses, double penalty) {

  /// Whether this one wins against another: the one that breaks constraints less, or, where both
  /// break none, the one that dominates.
  boolean beats(Parent other) {
    boolean broken = penalty > 0 || other.penalty > 0;
    return broken ? penalty < other.penalty : dominates(losses, other.losses);
  }

  private static boolean dominates(double[] a, double[] b) {
    boolean better = false;
    for (int i = 0; i < a.length; i++) {
      if (!(a[i] <= b[i])) {
        return false;
      }
      better |= a[i] < b[i];
    }
    return better;
  }
}
