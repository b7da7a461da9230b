package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.plugins.program.trial.TrialFolder;

class TryTest {
  private static final List<String> SPHERE =
      List.of("--plugin", "functions", "--option", "function=sphere", "--option", "pause=0");

  @TempDir Path folder;

  private String file() {
    return folder.resolve("s.db").toString();
  }

  private static Typed parzen(String command, List<String> objective, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(objective);
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  @Test
  void showsEverythingAboutOneEvaluation() {
    Typed typed =
        Typed.parzen(
            "try",
            "--command",
            "sh -c 'echo loss={x}; echo 7 >{workdir}/out'",
            "--param",
            "x float 1..100 log",
            "--metric",
            "regex:loss=(\\S+)",
            "--constraint",
            "size:out <= 1");

    assertThat(typed.status()).isZero();
    assertThat(typed.output())
        .contains(
            "x = 10.0",
            "sh -c 'echo loss=10.0",
            "exit code: 0",
            "= 10.0",
            "= 2.0 (violated by 1.0)",
            "time: ");
  }

  @Test
  void anythingElseIsShownWithParametersAndValue() {
    Typed typed = parzen("try", SPHERE);
    assertThat(typed.status()).isZero();
    assertThat(typed.output()).contains("parameters:", "metrics:", "time: ");
  }

  @Test
  void whatFailsSaysWhy() {
    Typed typed = Typed.parzen("try", "--command", "sh -c 'echo nothing; exit 4'");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.output()).contains("nothing", "exit code: 4", "The trial failed: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{{\"loss\": NaN}} | The value nan is not acceptable.",
        "{{\"value\": [1,2]}} | The number of the values 2 did not match"
      })
  void whatFailsInARunFailsHere(String printed, String why) {
    String command = "echo '" + printed + "'";
    Typed tried = Typed.parzen("try", "--command", command);
    assertThat(tried.status()).isEqualTo(2);
    assertThat(tried.output()).contains("The trial failed: " + why);

    Typed.parzen("optimize", "--storage", file(), "--command", command, "--n-trials", "1");
    Typed again = Typed.parzen("try", "--storage", file(), "--trial", "0");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.output()).contains("The trial failed: " + why);
  }

  @Test
  void onlyWhatFailedKeepsItsFolder() {
    String[] tried = {
      "try",
      "--command",
      "sh -c 'echo {x} >{workdir}/out; echo loss={x}; [ {x} -lt 9 ]'",
      "--param",
      "x int 1..9",
      "--metric",
      "regex:loss=(\\S+)",
      "--values"
    };
    String fine = parzen(tried[0], List.of(tried).subList(1, tried.length), "lowest").output();
    assertThat(fine).contains("= 1.0").doesNotContain("folder: ");
    assertThat(workdir(fine).resolve("..").normalize()).doesNotExist();

    String failed = parzen(tried[0], List.of(tried).subList(1, tried.length), "highest").output();
    Path kept = workdir(failed);
    assertThat(failed).endsWith("folder: " + kept + "\n");
    assertThat(kept.resolve("out")).hasContent("9");
    TrialFolder.delete(kept.resolve("..").normalize());
  }

  @Test
  void ofSeveralOnlyTheFailedKeepTheirs() {
    List<String> several = List.of("--command", "sh -c 'echo {x} >{workdir}/out; [ {x} -lt 9 ]'");
    String all =
        parzen("try", several, "--param", "x int 1..9", "--metric", "wall", "--all").output();
    long failed = all.lines().filter(line -> line.startsWith("folder: ")).count();
    Path place = workdir(all).resolve("..").normalize();
    assertThat(failed).isBetween(1L, 6L);
    assertThat(place.toFile().list()).hasSize((int) failed);
    TrialFolder.delete(place);
  }

  private static Path workdir(String output) {
    Matcher place = Pattern.compile(">(\\S+)/out;").matcher(output);
    assertThat(place.find()).as(output).isTrue();
    return Path.of(place.group(1));
  }

  @Test
  void theEndsOfTheRangesAreTriedOnRequest() {
    List<String> echo =
        List.of("--command", "echo {x} {m} {y}", "--param", "x int 1..9", "--param");
    List<String> all = new ArrayList<>(echo);
    all.addAll(List.of("m choice a,b", "--param", "y float 0..1 step 0.25 default 0.5"));

    assertThat(parzen("try", all).output()).contains("echo 5 a 0.5\n");
    assertThat(parzen("try", all, "--values", "default").output()).contains("echo 5 a 0.5\n");
    assertThat(parzen("try", all, "--values", "lowest").output()).contains("echo 1 a 0.0\n");
    assertThat(parzen("try", all, "--values", "highest").output()).contains("echo 9 b 1.0\n");
    String random = parzen("try", all, "--values", "random", "--seed", "3").output();
    assertThat(command(random))
        .isEqualTo(command(parzen("try", all, "--values", "random", "--seed", "3").output()));
  }

  private static String command(String output) {
    Matcher line = Pattern.compile("(?m)^  echo .*$").matcher(output);
    assertThat(line.find()).isTrue();
    return line.group();
  }

  @Test
  void eightEvaluationsEstimateTheWholeRun() {
    Typed typed =
        Typed.parzen(
            "try",
            "--command",
            "sh -c 'sleep 0.02; echo {x}'",
            "--param",
            "x float 0..1",
            "--all",
            "--n-trials",
            "60",
            "--lanes",
            "2");

    assertThat(typed.status()).isZero();
    assertThat(typed.output().lines().filter(line -> line.startsWith("--- ")))
        .containsExactly(
            "--- default ---",
            "--- lowest ---",
            "--- highest ---",
            "--- random ---",
            "--- random ---",
            "--- random ---",
            "--- random ---",
            "--- random ---");
    assertThat(typed.output().lines().toList().reversed())
        .first()
        .asString()
        .matches("60 trials of about 0[.]\\d+ s on 2 lanes: about [\\d.]+ s");
    assertThat(typed.output()).containsPattern("\nlowest: [\\d.]+ s, 0[.]0\n");
    assertThat(draws(typed.output())).hasSize(5).doesNotHaveDuplicates();
  }

  private static List<String> draws(String output) {
    return output.lines().filter(line -> line.startsWith("random: ")).toList();
  }

  @Test
  void aStoredTrialIsEvaluatedAgainWithItsParametersAndItsSeed() {
    Typed run =
        Typed.parzen(
            "optimize",
            "--storage",
            file(),
            "--command",
            "echo {trial} {seed} {x}",
            "--param",
            "x float 0..1",
            "--n-trials",
            "6");
    assertThat(run.status()).isZero();

    Typed best = Typed.parzen("try", "--storage", file(), "--trial", "best");
    Typed third = Typed.parzen("try", "--storage", file(), "--study-name", "study", "--trial", "3");

    assertThat(best.status()).as(best.errors()).isZero();
    String value = run.output().replaceFirst(".*\"value\": ([^,]+),.*\n", "$1");
    assertThat(best.output()).contains("value: stored " + value + ", now " + value + ", equal");
    assertThat(third.output()).contains("trial 3, evaluated again", ", equal");
    Matcher command = Pattern.compile("(?m)^  echo 3 (\\d+) (\\S+)$").matcher(third.output());
    assertThat(command.find()).isTrue();
    assertThat(third.output()).contains("3 " + command.group(1) + " " + command.group(2) + "\n");
    assertThat(Typed.parzen("trials", "--storage", file(), "--study-name", "study").output())
        .hasLineCount(10);
  }

  @Test
  void aTrialOfABuiltInFunctionIsEvaluatedAgain() {
    assertThat(parzen("optimize", SPHERE, "--storage", file(), "--n-trials", "4").status())
        .isZero();
    Typed typed = Typed.parzen("try", "--storage", file(), "--trial", "2");
    assertThat(typed.output()).contains("trial 2, evaluated again", ", equal");
  }

  @Test
  void aFailedTrialIsShownBesideWhatComesNow() {
    Typed.parzen(
        "optimize",
        "--storage",
        file(),
        "--command",
        "sh -c 'test -e " + folder.resolve("there") + " && echo {x}'",
        "--param",
        "x float 0..1",
        "--n-trials",
        "1");
    assertThat(folder.resolve("there").toFile().mkdir()).isTrue();

    Typed typed = Typed.parzen("try", "--storage", file(), "--trial", "0");

    assertThat(typed.status()).isZero();
    assertThat(typed.output()).containsPattern("stored: FAIL .*exit code 1.*; now: 0[.]\\d+");
  }

  @Test
  void whatDoesNotFitTogetherNamesBoth() {
    assertRefused(Typed.parzen("try", "--trial", "1", "--all"), "--trial", "--all");
    assertRefused(Typed.parzen("try", "--trial", "1", "--values", "lowest"), "--values");
    assertRefused(Typed.parzen("try", "--all", "--values", "lowest"), "--all", "--values");
    assertRefused(Typed.parzen("try", "--values", "low"), "'low'", "lowest");
    assertRefused(Typed.parzen("try", "--trial", "worst"), "'worst'", "best");
    assertRefused(Typed.parzen("try", "--trial", "best"), "--storage");
  }

  private static void assertRefused(Typed typed, String... words) {
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
  }
}
