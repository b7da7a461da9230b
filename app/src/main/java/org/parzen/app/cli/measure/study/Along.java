package org.parzen.app.cli.measure.study;

import java.util.Locale;
import org.parzen.app.cli.talk.Messages;

/// What the best value is drawn against.
enum Along {
  CPU {
    @Override
    double of(StudyFigures.Moment moment) {
      return moment.computed();
    }
  },
  TIME {
    @Override
    double of(StudyFigures.Moment moment) {
      return moment.passed();
    }
  },
  TRIALS {
    @Override
    double of(StudyFigures.Moment moment) {
      return moment.trials();
    }
  };

  abstract double of(StudyFigures.Moment moment);

  String title() {
    return Messages.get("bench.study.along." + name().toLowerCase(Locale.ROOT));
  }
}
