package org.parzen.numeric.hash;

/// The finaliser of SplitMix64: every bit of a number decides over every bit of the result, and no
/// two numbers have the same result.
///
/// Source: Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014.
public final class SplitMix {

  /// 2⁶⁴ divided by the golden ratio, odd: its multiples are spread evenly.
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private SplitMix() {}

  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
