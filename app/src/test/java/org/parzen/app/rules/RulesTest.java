package org.parzen.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
  private static final String ROOT = "org.parzen";

  /// Without tests, and so without the test kit.
  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT)
          .that(not(resideInAPackage(ROOT + ".testkit..")));

  @TestFactory
  Stream<DynamicTest> theProjectKeepsItsRules() {
    return new Rules(ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PROJECT)));
  }

  @Test
  void allModulesAreLookedAt() {
    assertThat(PROJECT.stream().map(type -> type.getPackageName()))
        .contains("org.parzen.space", "org.parzen.app", "org.parzen.app.cli", "org.parzen.app.gui");
  }
}
