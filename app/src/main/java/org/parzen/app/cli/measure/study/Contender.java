package org.parzen.app.cli.measure.study;

import org.parzen.app.cli.measure.ComponentLine;
import org.parzen.study.Component;

/// One way to go about a study, compared with others. Immutable.
///
/// @param lanes how many trials each process evaluates at a time
/// @param workers how many processes share the study; 0 where it stays in this one
record Contender(Component sampler, Component pruner, int lanes, int workers) {

  String samplerLine() {
    return ComponentLine.write(sampler);
  }

  String prunerLine() {
    return ComponentLine.write(pruner);
  }
}
