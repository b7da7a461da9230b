package org.parzen.setting;

import java.util.List;

/// What kind of value a setting takes, and its bounds.
public sealed interface SettingType {

  /// Yes or no.
  record Flag() implements SettingType {}

  /// A whole number from `low` to `high`, both included.
  record Whole(long low, long high) implements SettingType {}

  /// A number from `low` to `high`, both included.
  record Real(double low, double high) implements SettingType {}

  /// One line of text.
  record Text() implements SettingType {}

  /// Several texts in order, a program's arguments for instance.
  record Texts() implements SettingType {}

  /// Values by name, parameters' for instance: a JSON object, which a person may also type as `x =
  /// 1, 2, 3; y = adam, sgd`.
  record Named() implements SettingType {}

  /// A file or folder.
  record File(boolean folder) implements SettingType {}

  /// One of a few words.
  record OneOf(List<String> words) implements SettingType {
    public OneOf {
      words = List.copyOf(words);
    }
  }
}
