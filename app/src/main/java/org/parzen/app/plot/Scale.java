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
      return Math.log10(value);
    }

    @Override
    double inverse(double position) {
      return Math.pow(10, position);
    }
  };

  /// Gives the position of `value`: `NaN` or infinite where the scale does not have it.
  abstract double forward(double value);

  abstract double inverse(double position);
}
