package org.parzen.plugins.functions.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.hipparchus.special.BesselJ;
import org.parzen.text.PythonJson;

/// A weighted sum of kernels around some centres: the functions that McCourt made for the
/// comparison of optimisers in Dewancker et al., “A Stratified Analysis of Bayesian Optimization
/// Methods”, 2016. Immutable.
record KernelSum(Kernel kernel, List<Term> terms) implements Formula {

  /// How a term falls with the distance `r` from its centre.
  enum Kernel {
    /// Of the squared distance: `1 / √(1 + r²)`.
    INVERSE_MULTIQUADRIC {
      @Override
      double of(double squared) {
        return 1 / Math.sqrt(1 + squared);
      }
    },
    /// `√(1 + r²)`.
    MULTIQUADRIC {
      @Override
      double of(double squared) {
        return Math.sqrt(1 + squared);
      }
    },
    /// `exp(-r²)`.
    GAUSSIAN {
      @Override
      double of(double squared) {
        return Math.exp(-squared);
      }
    },
    /// `exp(-r)`.
    EXPONENTIAL {
      @Override
      double of(double squared) {
        return Math.exp(-Math.sqrt(squared));
      }
    },
    /// `(1 + r) exp(-r)`.
    MATERN {
      @Override
      double of(double squared) {
        double r = Math.sqrt(squared);
        return (1 + r) * Math.exp(-r);
      }
    },
    /// The Bessel function of the first kind and order 0.
    BESSEL {
      @Override
      double of(double squared) {
        return BesselJ.value(0, Math.sqrt(squared));
      }
    },
    /// `exp(-r)` of the distance along the axes.
    MANHATTAN {
      @Override
      double part(double scale, double difference) {
        return Math.sqrt(scale) * Math.abs(difference);
      }

      @Override
      double of(double sum) {
        return Math.exp(-sum);
      }
    };

    /// What one axis adds to the distance.
    double part(double scale, double difference) {
      return scale * difference * difference;
    }

    abstract double of(double distance);
  }

  /// One centre. The arrays are not changed.
  ///
  /// @param scale one number an axis, or one for all
  record Term(double weight, double[] scale, double[] center) {
    double distance(Kernel kernel, double[] x) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += kernel.part(scale[scale.length == 1 ? 0 : i], x[i] - center[i]);
      }
      return sum;
    }
  }

  private static final JsonNode ALL = read();

  /// The sum of a name: `McCourt01`.
  static KernelSum named(String name) {
    JsonNode sum = ALL.path(name);
    return new KernelSum(
        Kernel.valueOf(sum.path("kernel").asText()),
        StreamSupport.stream(sum.path("terms").spliterator(), false).map(KernelSum::term).toList());
  }

  private static Term term(JsonNode term) {
    return new Term(
        term.path("weight").doubleValue(), vector(term.path("scale")), vector(term.path("center")));
  }

  private static double[] vector(JsonNode numbers) {
    return IntStream.range(0, numbers.size())
        .mapToDouble(i -> numbers.path(i).doubleValue())
        .toArray();
  }

  private static JsonNode read() {
    try (InputStream in =
        Objects.requireNonNull(KernelSum.class.getResourceAsStream("kernel-sums.json"))) {
      return PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double at(double[] x) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.weight() * kernel.of(term.distance(kernel, x));
    }
    return sum;
  }
}
