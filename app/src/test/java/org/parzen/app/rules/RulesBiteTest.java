package org.parzen.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every rule fails on the fixtures, which break each of them once: a rule that cannot fail
/// protects nothing.
class RulesBiteTest {
  private static final String ROOT = RulesBiteTest.class.getPackageName() + ".fixture";
  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> everyRuleFailsWhereItIsBroken() {
    return new Rules(ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () ->
                            assertThat(rule.getValue().evaluate(FIXTURES).hasViolation())
                                .as("the fixtures break: %s", rule.getKey())
                                .isTrue()));
  }
}
