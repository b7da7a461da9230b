package org.parzen.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what a component of a [SettingRecord] is, to whoever fills in the form.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Describe {

  /// The label in the form.
  String title();

  /// One sentence.
  String help();
}
