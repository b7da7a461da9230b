package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Samplers that can not work on a study say so before its first trial, and nothing is made.
class SamplerFitTest {
  @TempDir Path folder;

  private Typed optimize(String... more) {
    List<String> args = new ArrayList<>(List.of("optimize", "--storage", file().toString()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private Path file() {
    return folder.resolve("s.db");
  }

  /// With these options for a sampler, over `x float 0..1` and `k choice a,b`.
  private Typed sampler(String id, String... options) {
    List<String> args =
        new ArrayList<>(List.of("--command", "echo {x} {k}", "--metric", "regex:^(\\S+)"));
    args.addAll(List.of("--param", "x float 0..1", "--param", "k choice a,b", "--n-trials", "4"));
    args.addAll(List.of("--sampler", id));
    for (String option : options) {
      args.addAll(List.of("--sampler-option", option));
    }
    return optimize(args.toArray(String[]::new));
  }

  private void assertRefused(Typed typed, String... words) {
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words)
        .doesNotContain("Exception", "org.parzen");
    assertThat(typed.status()).isEqualTo(1);
    assertThat(Typed.parzen("study-names", "--storage", file().toString()).output().strip())
        .isEmpty();
  }

  @Test
  void gridsThatDoNotCoverTheParameters() {
    assertRefused(sampler("grid"), "search_space");
    assertRefused(sampler("grid", "search_space=x = 0.1, 0.2"), "no values for 'k'", "only for x");
    assertRefused(
        sampler("grid", "search_space=x = 0.1, 2; k = a"), "value 2,", "'x float 0.0..1.0'");
    assertRefused(sampler("grid", "search_space=x = 0.1; k = a, c"), "'c'", "'k'", "[a, b]");
    assertRefused(sampler("grid", "search_space=x = 0.1, one; k = a"), "'x'", "one");
    assertRefused(
        sampler("grid", "search_space=x = 0.1; k = a; y = 1"), "'y', which is not declared");
  }

  @Test
  void combinationsWithoutEnd() {
    assertRefused(sampler("brute_force"), "'x' is a real number without a step");
  }

  @Test
  void samplersOfOneObjective() {
    for (String sampler : List.of("gp", "cmaes", "tpe_cmaes")) {
      assertRefused(
          optimize(
              "--command",
              "echo {x}",
              "--param",
              "x float 0..1",
              "--metric",
              "last",
              "--metric",
              "wall",
              "--sampler",
              sampler),
          "works towards one objective, and there are 2",
          "tpe or nsgaii");
    }
  }

  @Test
  void optionsThatExcludeEachOther() {
    assertRefused(
        sampler("cmaes", "with_margin=true", "lr_adapt=true"), "with_margin and lr_adapt");
  }

  @Test
  void heldParameters() {
    assertRefused(
        sampler("partial_fixed", "fixed_params=z = 1"), "'z' is not declared", "declared are x, k");
    assertRefused(sampler("partial_fixed", "fixed_params=k = c"), "'c'", "[a, b]");
    assertRefused(
        sampler(
            "partial_fixed",
            "fixed_params=k = a",
            "base_sampler=cmaes",
            "base_options=popsize = x"),
        "popsize");

    Typed outside = sampler("partial_fixed", "fixed_params=x = 2");
    assertThat(outside.status()).isZero();
    assertThat(outside.said()).anyMatch(line -> line.contains("2 of 'x' is out of its range"));
  }

  @Test
  void aStudyOfOthersStaysAsItWas() {
    Typed made =
        Typed.parzen("create-study", "--storage", file().toString(), "--study-name", "study");
    assertThat(made.status()).as(made.errors()).isZero();
    Typed refused = sampler("grid", "search_space=x = 0.5");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors()).contains("no values for 'k'");
    Typed adopted = sampler("random");
    assertThat(adopted.status()).as(adopted.errors()).isZero();
  }

  @Test
  void askingLeavesNoTrialBehind() {
    List<String> at = List.of("--storage", file().toString(), "--study-name", "study");
    assertThat(peer("create-study", at, "--directions", "minimize", "maximize").status()).isZero();
    Typed refused =
        peer(
            "ask",
            at,
            "--sampler",
            "CmaEsSampler",
            "--search-space",
            "{\"x\": {\"name\": \"FloatDistribution\", \"attributes\": {\"low\": 0.0, \"high\": 1.0}}}");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors()).contains("'cmaes' works towards one objective");
    assertThat(peer("trials", at, "-f", "json").output().strip()).isEqualTo("[]");
  }

  private static Typed peer(String command, List<String> at, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(at);
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  @Test
  void reusedResultsAreLinesOfTheirOwn() throws Exception {
    Typed typed =
        optimize(
            "--command",
            "sh -c 'echo run >> " + folder.resolve("started") + "; echo $0' {x}",
            "--param",
            "x int 1..2",
            "--sampler",
            "tpe",
            "--sampler-option",
            "repeats=reuse",
            "--n-trials",
            "12");
    assertThat(typed.status()).as(typed.errors()).isZero();
    assertThat(Files.readAllLines(folder.resolve("started"))).hasSize(2);
    assertThat(typed.said().stream().filter(line -> line.contains("finished with value")))
        .hasSize(12)
        .filteredOn(line -> line.contains("It is that of trial "))
        .hasSize(10);
  }
}
