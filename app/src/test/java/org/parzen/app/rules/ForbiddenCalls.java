package org.parzen.app.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// What is not called, and where it is all the same. Targets are patterns over the full name of a
/// method, constructor or field, as `java.lang.Math.random()`.
record ForbiddenCalls(String root) {

  void addTo(Map<String, ArchRule> rules) {
    rules.put("threads begin in named places", threads());
    rules.put("randomness is an argument", randomness());
    rules.put("a fresh seed is drawn in one place", seeds());
    rules.put("the library asks no clock of its own", clocks());
    rules.put("the library does not print", printing());
    rules.put("only main classes end the process", exit());
    rules.put("texts do not depend on the machine's locale", locale());
    rules.put("texts do not depend on the machine's character set", charset());
    rules.put("one package hands work to the window's thread", windowThread());
    rules.put("style is in style sheets", style());
    rules.put("dialogs are made in one package", dialogs());
  }

  private ArchRule threads() {
    return forbid(
        everywhere()
            .and(not(below("run"), below("storage"), below("plugins.program")))
            .and(notNamed("AppExecutors", "Signals")),
        "a thread has a name, an owner who ends it, and a handler of what it throws",
        "java.lang.Thread.(<init>|ofVirtual|ofPlatform|startVirtualThread)\\(.*",
        "java.util.concurrent.Executors.new.*",
        "java.util.concurrent.(ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool).<init>.*",
        "java.util.Timer.<init>.*");
  }

  private ArchRule randomness() {
    return forbid(
        everywhere(),
        "a study repeats itself only if every random number comes from its seed",
        "java.util.Random.<init>.*",
        "java.lang.Math.random\\(\\)",
        "java.util.concurrent.ThreadLocalRandom.*",
        "java.util.random.RandomGenerator.getDefault\\(\\)",
        "java.util.Collections.shuffle\\(java.util.List\\)");
  }

  private ArchRule seeds() {
    return forbid(
        everywhere().and(notNamed("Study")),
        "a seed that nobody gave is drawn once, and stored with the study",
        "java.util.SplittableRandom.<init>\\(\\)",
        "java.security.SecureRandom.<init>.*");
  }

  private ArchRule clocks() {
    return forbid(
        everywhere().and(not(below("app"))),
        "time is an InstantSource that the caller gives, so that a test decides what time it is",
        "java.lang.System.currentTimeMillis\\(\\)",
        "java.time.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime).now\\(\\)",
        "java.util.Date.<init>\\(\\)");
  }

  private ArchRule printing() {
    return forbid(
        everywhere().and(not(below("app"))),
        "standard output is the command line's, for data",
        "java.lang.System.(out|err)",
        "java.lang.Throwable.printStackTrace\\(\\)");
  }

  private ArchRule exit() {
    return forbid(
        everywhere().and(notNamed("Main", "PluginHost")),
        "who ends the process ends other people's runs",
        "java.lang.System.exit\\(int\\)",
        "java.lang.Runtime.(exit|halt)\\(int\\)");
  }

  private ArchRule locale() {
    return forbid(
        everywhere(),
        "files and output must be the same on every machine: name a Locale",
        "java.lang.String.format\\(java.lang.String,.*",
        "java.lang.String.to(Lower|Upper)Case\\(\\)",
        "java.io.Print(Stream|Writer).(printf|format)\\(java.lang.String,.*",
        "java.util.Formatter.<init>\\((?!.*Locale).*",
        "java.text.\\w+.get\\w*Instance\\(\\)",
        "java.text.(DecimalFormat|SimpleDateFormat|MessageFormat).<init>\\((java.lang.String)?\\)",
        "java.time.format.DateTimeFormatter.ofPattern\\(java.lang.String\\)");
  }

  private ArchRule charset() {
    return forbid(
        everywhere(),
        "files must be the same on every machine: name a Charset",
        "java.lang.String.getBytes\\(\\)",
        "java.lang.String.<init>\\(\\[B(, int, int)?\\)",
        "java.io.(FileReader|FileWriter|InputStreamReader|OutputStreamWriter).<init>\\((?!.*Charset).*",
        "java.io.PrintStream.<init>\\((?!.*Charset).*",
        "java.util.Scanner.<init>\\(java.io.InputStream\\)",
        "java.nio.charset.Charset.defaultCharset\\(\\)");
  }

  private ArchRule windowThread() {
    return forbid(
        everywhere().and(not(below("app.gui.fx"))),
        "one place decides how much the window's thread has to do",
        "javafx.application.Platform.runLater.*");
  }

  private ArchRule style() {
    return forbid(
        everywhere(),
        "a colour in code is wrong in one of the two themes",
        ".*\\.setStyle\\(java.lang.String\\)");
  }

  private ArchRule dialogs() {
    return forbid(
        everywhere().and(not(below("app.gui.dialog"))),
        "a screen is tested without dialogs that wait for a click",
        "javafx.scene.control.(Alert|TextInputDialog|ChoiceDialog).<init>.*",
        "javafx.stage.(FileChooser|DirectoryChooser).<init>.*");
  }

  private static ArchRule forbid(
      DescribedPredicate<JavaClass> where, String because, String... targets) {
    Pattern forbidden = Pattern.compile(String.join("|", targets));
    return noClasses()
        .that(where)
        .should()
        .accessTargetWhere(
            DescribedPredicate.<JavaAccess<?>>describe(
                "target is one of " + Arrays.toString(targets),
                access -> forbidden.matcher(access.getTarget().getFullName()).matches()))
        .because(because);
  }

  private DescribedPredicate<JavaClass> everywhere() {
    return resideInAnyPackage(root + "..");
  }

  private static DescribedPredicate<JavaClass> not(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }

  private static DescribedPredicate<JavaClass> notNamed(String... names) {
    return DescribedPredicate.describe(
        "are not " + Arrays.toString(names),
        type -> Arrays.stream(names).noneMatch(name -> outermost(type).equals(name)));
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ForbiddenCalls::outermost).orElse(type.getSimpleName());
  }

  private String below(String name) {
    return root + "." + name + "..";
  }
}
