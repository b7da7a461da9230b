package org.parzen.sampler.cmaes;

/// What a distribution says of itself that its [Centre] knows. Immutable, as far as its own fields
/// go.
abstract sealed class Centred implements Optimizer permits FullCma, SeparableCma {

  final Centre centre;

  Centred(Centre centre) {
    this.centre = centre;
  }

  @Override
  public int dimension() {
    return centre.dimension();
  }

  @Override
  public int populationSize() {
    return centre.constants.population;
  }

  @Override
  public int generation() {
    return centre.paths.generation();
  }

  @Override
  public double[] mean() {
    return centre.mean.clone();
  }

  @Override
  public double sigma() {
    return centre.sigma;
  }
}
