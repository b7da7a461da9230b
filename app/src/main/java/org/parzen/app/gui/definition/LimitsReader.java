package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parzen.app.gui.fx.Messages;
import org.parzen.part.Registry;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingText;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.trial.FailureKind;

/// Reads when a run ends, and what becomes of failed trials. For one draft.
final class LimitsReader {

  private final Draft.Limits limits;
  private final List<Problem> problems;

  /// @param problems takes what is wrong
  LimitsReader(Draft.Limits limits, List<Problem> problems) {
    this.limits = limits;
    this.problems = problems;
  }

  List<Component> stop(List<Direction> directions) {
    List<Component> rules = new ArrayList<>();
    if (!limits.total().isBlank()) {
      attempt(Field.TOTAL, () -> rule(new Draft.Rule(Drafts.TOTAL, limits.total())))
          .ifPresent(rules::add);
    }
    if (!limits.time().isBlank()) {
      attempt(Field.TIME, () -> rule(new Draft.Rule(Drafts.TIME, limits.time())))
          .ifPresent(rules::add);
    }
    for (Draft.Rule typed : limits.rules()) {
      attempt(
              Field.RULES,
              () -> {
                Component rule = rule(typed);
                StopRules.make(rule).requireFits(directions);
                return rule;
              })
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static Component rule(Draft.Rule typed) {
    if (typed.id().equals(StopRules.TOGETHER)) {
      Component rule = StopRules.parse(typed.value());
      if (!rule.id().equals(StopRules.TOGETHER)) {
        throw new IllegalArgumentException(Messages.get("problem.together", typed.value()));
      }
      return rule;
    }
    Registry.Entry<StopRule> entry = StopRules.ALL.entry(typed.id());
    Setting value = Choices.asSeen(entry.settings().getFirst());
    if (typed.value().isBlank()) {
      throw new IllegalArgumentException(Messages.get("problem.rule", entry.title()));
    }
    Component rule =
        new Component(
            typed.id(),
            Map.of(StopRules.VALUE, SettingText.read(entry.title(), value, typed.value().strip())));
    StopRule _ = StopRules.make(rule);
    return rule;
  }

  FailureSettings failures() {
    Map<FailureKind, Integer> retry = new EnumMap<>(FailureKind.class);
    limits
        .failures()
        .retry()
        .forEach(
            (kind, typed) ->
                attempt(Field.FAILURES, () -> times(kind, typed))
                    .ifPresent(times -> retry.put(kind, times)));
    return new FailureSettings(limits.failures().error(), limits.failures().nan(), retry);
  }

  private static int times(FailureKind kind, String typed) {
    if (!typed.strip().matches("\\d{1,6}")) {
      String after = Messages.get("definition.failures.kind." + kind.word());
      throw new IllegalArgumentException(Messages.get("problem.retry", after, typed.strip()));
    }
    return Integer.parseInt(typed.strip());
  }

  private <T> Optional<T> attempt(Field field, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(field, DraftReader.message(e)));
      return Optional.empty();
    }
  }
}
