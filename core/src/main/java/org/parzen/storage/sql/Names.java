package org.parzen.storage.sql;

import java.util.Map;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// Which names of studies, parameters and attributes a database can keep. What it can not is
/// refused when it comes, in words, and not when it is written.
///
/// @param longest how many characters a name has at most
/// @param nul whether names may have the character of the code 0
record Names(int longest, boolean nul) {

  /// Files do not limit texts, whatever their tables say.
  static final Names ANY = new Names(Integer.MAX_VALUE, true);

  /// Servers keep to Optuna's tables.
  static final Names POSTGRES = new Names(512, false);

  private static final int SHOWN = 40;

  void require(StudySpec spec) {
    requireStudy(spec.name());
    require(spec.user());
    require(spec.system());
  }

  void requireStudy(String name) {
    require("study name", name);
  }

  void require(FrozenTrial trial) {
    trial.parameters().keySet().forEach(name -> require("parameter name", name));
    require(trial.user());
    require(trial.system());
  }

  void require(Attributes attributes) {
    for (Map.Entry<String, ?> attribute : attributes.values().entrySet()) {
      require("attribute name", attribute.getKey());
    }
  }

  void require(TrialEvent event) {
    switch (event) {
      case TrialEvent.Suggested suggested -> require("parameter name", suggested.name());
      case TrialEvent.UserAttributeSet set -> require("attribute name", set.key());
      case TrialEvent.SystemAttributeSet set -> require("attribute name", set.key());
      case TrialEvent.Begun _,
          TrialEvent.Reported _,
          TrialEvent.Ended _,
          TrialEvent.Requeued _ -> {}
    }
  }

  void require(StudyEvent event) {
    for (StudyEvent.AttributeSet part : event.parts()) {
      switch (part) {
        case StudyEvent.UserAttributeSet set -> require("attribute name", set.key());
        case StudyEvent.SystemAttributeSet set -> require("attribute name", set.key());
      }
    }
  }

  private void require(String kind, String name) {
    int length = name.codePointCount(0, name.length());
    if (length > longest) {
      throw new StudyException.UnusableName(
          "The %s '%s' has %d characters, but PostgreSQL keeps at most %d characters here. Choose a shorter one."
              .formatted(kind, shown(name), length, longest));
    } else if (!nul && name.indexOf(0) >= 0) {
      throw new StudyException.UnusableName(
          "The %s '%s' has the character of code 0, which PostgreSQL can not keep. Choose another one."
              .formatted(kind, shown(name)));
    }
  }

  private static String shown(String name) {
    String text = name.replace("\0", "\\0");
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
