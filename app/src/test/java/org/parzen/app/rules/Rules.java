package org.parzen.app.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/// The rules for the packages below a root: the project's own, or that of the fixtures which prove
/// that each rule can fail.
record Rules(String root) {

  /// Every rule under the sentence that a reader sees.
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("dependencies point to the left", Arrows.below(root));
    rules.put("every class is in a package of the design", namedPackages());
    rules.put("packages have no cycles", cycles());
    rules.put("plugins do not see each other", pluginsApart());
    rules.put("the library is without window, command line and log back end", plainLibrary());
    rules.put("the command line never loads JavaFX", commandLineWithoutWindow());
    rules.put("views do not see services", views());
    rules.put("interactors do not see the scene", interactors());
    rules.put("models hold properties only", models());
    rules.put("packages have names of things", packageNames());
    rules.put("classes have names of things", classNames());
    rules.put("every package is null-marked", nullMarked());
    new ForbiddenCalls(root).addTo(rules);
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private ArchRule namedPackages() {
    String[] known =
        Arrows.PACKAGES.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    return classes()
        .should()
        .resideInAnyPackage(known)
        .orShould()
        .resideInAPackage(root)
        .because("a package without a place in the order has no rule about what it may see");
  }

  private ArchRule cycles() {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages in a cycle can only be understood together");
  }

  private ArchRule pluginsApart() {
    return slices()
        .matching(root + ".plugins.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAnyPackage(root + ".."), resideInAnyPackage(below("plugins.program")))
        .because("each family of objectives is a module that can be left out");
  }

  private ArchRule plainLibrary() {
    return noClasses()
        .that(library())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "javax.swing..", "picocli..", "org.slf4j..")
        .because("the library is useful alone, and logs through System.Logger");
  }

  private ArchRule commandLineWithoutWindow() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            root + ".app",
            root + ".app.cli..",
            root + ".app.folders..",
            root + ".app.params..",
            root + ".app.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..")
        .because(
            "the command line works on machines that can not show a window, and starts faster");
  }

  private ArchRule views() {
    return noClasses()
        .that(inWindow("View"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                below("part"),
                below("run"),
                below("storage"),
                below("sampler"),
                below("pruner"),
                below("plugins")))
        .because(
            "a view binds to its model and reports gestures; the interactor talks to the core");
  }

  private ArchRule interactors() {
    return noClasses()
        .that(inWindow("Interactor"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .because("what a screen does is tested without a toolkit");
  }

  private ArchRule models() {
    return noClasses()
        .that(inWindow("Model"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            "javafx.beans..", "javafx.collections..", "javafx.util.."))))
        .because("a model is properties and lists; how they are shown is the view's affair");
  }

  private ArchRule packageNames() {
    return noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..impl..", "..helper..", "..manager..")
        .because("such a name says nothing about what is inside, so everything ends there");
  }

  private ArchRule classNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
        .because("such a name says nothing about what the class is");
  }

  private ArchRule nullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("be in a package with @NullMarked in its package-info") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = type.getPackageName() + " is not null-marked";
                events.add(new SimpleConditionEvent(type, marked, message));
              }
            })
        .because("null is checked only where a package says that it means it");
  }

  private DescribedPredicate<JavaClass> library() {
    return resideInAnyPackage(root + "..")
        .and(DescribedPredicate.not(resideInAnyPackage(below("app"))));
  }

  private DescribedPredicate<JavaClass> inWindow(String suffix) {
    return resideInAnyPackage(below("app.gui")).and(simpleNameEnds(suffix));
  }

  private static DescribedPredicate<JavaClass> simpleNameEnds(String suffix) {
    return DescribedPredicate.describe(
        "have a name that ends with " + suffix, type -> type.getSimpleName().endsWith(suffix));
  }

  private String below(String name) {
    return root + "." + name + "..";
  }
}
