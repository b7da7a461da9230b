package org.parzen.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The least and the greatest number that a component of a [SettingRecord] may be.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bounds {

  double low() default Double.NEGATIVE_INFINITY;

  double high() default Double.POSITIVE_INFINITY;
}
