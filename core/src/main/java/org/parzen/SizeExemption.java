package org.parzen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets a type, method or constructor exceed the project's size budget. A test counts the uses, so
/// that a new one is a decision.
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface SizeExemption {
  /// Why splitting it would make it worse.
  String reason();
}
