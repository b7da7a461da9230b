package org.parzen.sampler.random;

import org.parzen.sampler.Sampler;

/// Draws every parameter evenly and independently: each choice and each point of a grid is equally
/// likely, logarithmic ranges are even in the logarithm.
///
/// Source: Bergstra and Bengio, “Random Search for Hyper-Parameter Optimization”, JMLR 13 (2012).
/// Same as Optuna's, except for the random stream.
public final class RandomSampler implements Sampler {}
