package org.parzen.app.cli.measure.study;

import org.parzen.app.cli.measure.ComponentLine;
import org.parzen.study.Component;

/// One way to go about a study, compared with others. Immutable.
record Contender(Component sampler, Component pruner, int lanes) {

  String samplerLine() {
    return ComponentLine.write(sampler);
  }

  String prunerLine() {
    return ComponentLine.write(pruner);
  }
}
