package org.parzen.app.plot;

/// How values become positions along an axis.
public enum Scale {
  LINEAR {
    @Override
    double forward(double value) {
      return value;
    }

    @Override
    double inverse(double position) {
      return position;
    }
  },
  LOG {
    @Override
    double forward(double value) {
      return Math.log10(Math.max(value, 0));
    }

    @Override
    double inverse(double position) {
      return Math.pow(10, position);
    }
  };

  /// Gives the position of `value`: minus infinity where a logarithmic scale does not come down to
  /// it.
  abstract double forward(double value);

  abstract double inverse(double position);
}
