package org.parzen.sampler;

import java.util.Map;
import org.parzen.space.Choice;
import org.parzen.trial.ParameterValue;

/// What a sampler may know of the trial that it proposes for. Immutable.
///
/// @param fixed values that were fixed before the trial began, whatever the sampler says
/// @param suggested what the trial got so far, in order
/// @param proposed by number, what other running trials of this process were proposed, in internal
///   form, whether they have asked for it yet or not
/// @param studySeed from which all random streams of the study derive: for what is drawn once for
///   all trials
public record TrialContext(
    int number,
    Map<String, Choice> fixed,
    Map<String, ParameterValue> suggested,
    Map<Integer, Map<String, Double>> proposed,
    long studySeed) {}
