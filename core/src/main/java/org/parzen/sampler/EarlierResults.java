package org.parzen.sampler;

import java.util.Map;
import java.util.OptionalInt;
import org.parzen.study.StudyView;
import org.parzen.trial.ParameterValue;

/// Knows whose results may be used again.
public interface EarlierResults {

  /// The number of the complete trial whose result stands for that of a trial with these
  /// parameters; none where it is to be evaluated. Looks at nothing but the view and the
  /// parameters.
  ///
  /// @param values all parameters of the trial
  OptionalInt standsFor(StudyView view, Map<String, ParameterValue> values);
}
