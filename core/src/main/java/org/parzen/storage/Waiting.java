package org.parzen.storage;

/// Hears what a store waits for, such as a file that another program has locked, so that the user
/// can be told while it lasts. Only what takes longer than a second is worth it. Called by any
/// thread, whose work goes on when this returns.
@FunctionalInterface
public interface Waiting {

  /// Tells nobody.
  Waiting UNHEARD = _ -> () -> {};

  /// Something is waited for.
  ///
  /// @param why a sentence for the user
  /// @return is called once, when it is over
  Runnable began(String why);
}
