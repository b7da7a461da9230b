package com.example.curvefit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the curve is fitted to.
record Measurements(List<Point> points) {

  record Point(double x, double y) {}

  /// A hundred points of `sin(2x) / 2` between -3 and 3.
  static Measurements ofSine() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double x = -3 + 6 * i / 99.0;
      points.add(new Point(x, Math.sin(2 * x) / 2));
    }
    return new Measurements(points);
  }

  /// The message of an `IllegalArgumentException` is shown to the user as it is.
  static Measurements read(Path file) {
    List<Point> points = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] numbers = line.split(",");
        if (numbers.length != 2) {
          throw new IllegalArgumentException("'" + line + "' of " + file + " is not two numbers.");
        }
        points.add(new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("The measurements can not be read from " + file + ".", e);
    }
    return new Measurements(points);
  }
}
