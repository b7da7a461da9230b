package org.parzen.plugins.functions.suite;

import java.util.List;

/// The 40 functions that Parzen's samplers are compared on with Optuna's: of the 56 in the
/// collection sigopt/evalset that Akiba et al., KDD 2019, compared on.
///
/// An `int` in a name says which parameters are whole numbers, a `res` that the value has so many
/// steps a unit.
public final class EvalSet {
  private static final Formula MICHALEWICZ = SumFormulas::michalewicz;

  private static final Box ROSENBROCK_BOX =
      Box.of(
          new double[][] {
            {-2, 2}, {-2, 1.1}, {0.5, 2}, {-2, 2}, {0.8, 2}, {-2, 1.5}, {-2, 2}, {-2, 1.2},
            {0.7, 2}, {-2, 2}, {-2, 2}
          });

  /// In the order of the collection.
  public static final List<TestCase> CASES =
      List.of(
          Box.of(11, -10, 30).minimised("Ackley_11d", SumFormulas::ackley, 0),
          Box.of(new double[][] {{-1, 2}, {-1, 1}})
              .minimised("Adjiman_2d", FewFormulas::adjiman, -2.02180678),
          Box.of(2, -10, 10)
              .withWhole(-10, 10, 0)
              .minimised("CarromTable_2d_int0", FewFormulas::carromTable, -20.984789394260385),
          Box.of(2, -0.5, 1).minimised("Csendes_2d", SumFormulas::csendes, 0),
          Box.of(4, 0, 7.5)
              .minimised(
                  "DeflectedCorrugatedSpring_4d", SumFormulas::deflectedCorrugatedSpring, -1),
          Box.of(7, 0, 7.5)
              .minimised(
                  "DeflectedCorrugatedSpring_7d", SumFormulas::deflectedCorrugatedSpring, -1),
          Box.of(5, -100, 20).minimised("Easom_5d", SumFormulas::ackley, 0),
          Box.of(3, 0, 1)
              .withWhole(0, 1, 0)
              .minimised("Hartmann3_3d_int0", FewFormulas::hartmann3, -3.854900616706915),
          Box.of(3, -1, 2).minimised("HelicalValley_3d", FewFormulas::helicalValley, 0),
          Box.of(7, 0, 1)
              .minimised("McCourt01_7d_res10", KernelSum.named("McCourt01").inStepsOf(10), -0.1),
          Box.of(9, 0, 1).minimised("McCourt03_9d", KernelSum.named("McCourt03"), -3.02379637466),
          Box.of(5, 0, 1).minimised("McCourt06_5d", KernelSum.named("McCourt06"), 2.80720263234),
          Box.of(8, 0, 1).minimised("McCourt10_8d", KernelSum.named("McCourt10"), -2.5193959703),
          Box.of(8, 0, 1).minimised("McCourt11_8d", KernelSum.named("McCourt11"), -0.39045528652),
          Box.of(7, 0, 1).minimised("McCourt12_7d", KernelSum.named("McCourt12"), 3.5427498779),
          Box.of(3, 0, 1).minimised("McCourt13_3d", KernelSum.named("McCourt13"), 1.49048296359),
          Box.of(3, 0, 1).minimised("McCourt14_3d", KernelSum.named("McCourt14"), -5),
          Box.of(4, 0, 1).minimised("McCourt16_4d", KernelSum.named("McCourt16"), -0.84221700966),
          Box.of(8, 0, 1).minimised("McCourt18_8d", KernelSum.named("McCourt18"), -1.42906223657),
          Box.of(2, 0, 1).minimised("McCourt20_2d", KernelSum.named("McCourt20"), -6.59763663216),
          Box.of(3, 0, 1).minimised("McCourt26_3d", KernelSum.named("McCourt26"), -1.55349754312),
          Box.of(4, 0, 1).minimised("McCourt28_4d", KernelSum.named("McCourt28"), -7.69432628909),
          Box.of(4, 0, Math.PI)
              .minimised("Michalewicz_4d", SumFormulas::michalewicz, -3.6988570984664815),
          Box.of(4, 0, Math.PI).minimised("Michalewicz_4d_res20", MICHALEWICZ.inStepsOf(20), -3.7),
          Box.of(2, -10, 10).minimised("Mishra06_2d", FewFormulas::mishra06, -2.2839498384747587),
          Box.of(2, -10, 10).minimised("Ned01_2d", FewFormulas::ned01, -0.17894509347721144),
          Box.of(2, -3 * Math.PI, 3 * Math.PI)
              .minimised("OddSquare_2d", SumFormulas::oddSquare, -1.008467279147474),
          Box.of(2, -5, 5)
              .withWhole(-5, 5, 0)
              .minimised("Parsopoulos_2d_int0", FewFormulas::parsopoulos, 0.0804642354617738),
          Box.of(2, -5, 2)
              .withWhole(-5, 2, 0, 1)
              .minimised("Pinter_2d_int01", SumFormulas::pinter, 0),
          Box.of(2, -2.34, 5.12).minimised("Plateau_2d", SumFormulas::plateau, 30),
          Box.of(1, -10, 10).minimised("Problem03_1d", FewFormulas::problem03, -12.031249442167145),
          ROSENBROCK_BOX.minimised("RosenbrockLog_11d", SumFormulas::rosenbrockLog, 0),
          Box.of(5, -2, 4).minimised("Sargan_5d", SumFormulas::sargan, 0),
          Box.of(2, -2, 4).withWhole(-2, 4, 0).minimised("Sargan_2d_int0", SumFormulas::sargan, 0),
          Box.of(2, -60, 100).minimised("Schwefel20_2d", SumFormulas::schwefel20, 0),
          Box.of(2, 0, 20).minimised("Schwefel36_2d", FewFormulas::schwefel36, -3456),
          Box.of(4, 0, 10).minimised("Shekel05_4d", FewFormulas::shekel05, -10.15271993245629),
          Box.of(7, -5.12, 2.12)
              .withWhole(-5, 2, 0, 1, 2, 3, 4)
              .minimised("Sphere_7d_int01234", SumFormulas::sphere, 0),
          Box.of(2, -100, 100).minimised("Tripod_2d", FewFormulas::tripod, 0),
          Box.of(9, -1, 1).minimised("Xor_9d", FewFormulas::xor, 0.959758757011962));

  private EvalSet() {}
}
