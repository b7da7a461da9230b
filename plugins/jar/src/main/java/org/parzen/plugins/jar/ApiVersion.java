package org.parzen.plugins.jar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.objective.ObjectivePlugin;

/// A version of what plugins are written against. Immutable.
record ApiVersion(int major, int minor) {
  static final ApiVersion HERE = parse(ObjectivePlugin.API_VERSION);

  /// @throws IllegalArgumentException quotes the text
  static ApiVersion parse(String text) {
    Matcher version = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\.\\d+)?").matcher(text.strip());
    if (!version.matches()) {
      throw new IllegalArgumentException(
          "Its manifest says '%s: %s', which is no version like %s."
              .formatted(JarFacts.API, text, ObjectivePlugin.API_VERSION));
    }
    return new ApiVersion(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)));
  }

  /// @throws IllegalArgumentException where a plugin that was built for this version does not work
  ///   here
  void requireWorksHere() {
    if (major != HERE.major) {
      throw new IllegalArgumentException(
          "It was built for version %s of Parzen's plugin interface, which is not that of this Parzen (%s): build it again with parzen-core of this Parzen."
              .formatted(this, HERE));
    }
    if (minor > HERE.minor) {
      throw new IllegalArgumentException(
          "It was built for version %s of Parzen's plugin interface, which is newer than that of this Parzen (%s): install a newer Parzen."
              .formatted(this, HERE));
    }
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
