package org.parzen.sampler.auto;

/// An algorithm, and in one plain sentence why it was chosen.
public record Decision(Algorithm algorithm, String reason) {}
