package org.parzen.plugins.program.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.parzen.setting.Durations;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;

/// What a trial may take before its program is ended. Immutable.
///
/// @param wall time from start to end
/// @param cpu time that all its processes have computed
/// @param silence time without a word in either output
/// @param memory bytes that all its processes hold at one moment
/// @param output bytes that it has written to both outputs
public record Limits(
    Optional<TrialTimeout> wall,
    Optional<Duration> cpu,
    Optional<Duration> silence,
    OptionalLong memory,
    OptionalLong output) {

  public static final Limits NONE =
      new Limits(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  /// A limit of wall time at most.
  public static Limits ofWall(Optional<Duration> wall) {
    return NONE.withWall(wall.map(TrialTimeout.Fixed::new));
  }

  private Limits withWall(Optional<TrialTimeout> other) {
    return new Limits(other, cpu, silence, memory, output);
  }

  /// The names of the settings.
  public static final String TIMEOUT = "timeout";

  public static final String CPU = "cpu_limit";
  public static final String SILENCE = "silence_limit";
  public static final String MEMORY = "memory_limit";
  public static final String OUTPUT = "output_limit";

  /// The settings of every kind of objective that starts programs.
  public static List<Setting> settings() {
    return List.of(
        Setting.text(
            TIMEOUT,
            "Time limit",
            "How long a trial may run: 30s, 10m, or 1.5x for so many times what trial 0 took; empty for no limit.",
            ""),
        Setting.text(
            CPU,
            "Computing time limit",
            "How long all processes of a trial may compute together: 30s, 10m; empty for no limit.",
            ""),
        Setting.text(
            SILENCE,
            "Silence limit",
            "How long a trial may go on without printing anything: 30s, 10m; empty for no limit.",
            ""),
        Setting.text(
            MEMORY,
            "Memory limit",
            "How much memory all processes of a trial may hold together: 500M, 2G; empty for no limit.",
            ""),
        Setting.text(
            OUTPUT,
            "Output limit",
            "How much a trial may print: 10M, 1G; empty for no limit.",
            ""));
  }

  /// @throws IllegalArgumentException names the setting and quotes what can not be read
  public static Limits of(Settings settings) {
    return new Limits(
        given(settings, TIMEOUT, TrialTimeout::parse),
        given(settings, CPU, Limits::duration),
        given(settings, SILENCE, Limits::duration),
        bytes(settings, MEMORY),
        bytes(settings, OUTPUT));
  }

  private static OptionalLong bytes(Settings settings, String name) {
    return given(settings, name, Amount::bytes).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static <T> Optional<T> given(Settings settings, String name, Function<String, T> read) {
    try {
      return Optional.of(settings.text(name)).filter(text -> !text.isBlank()).map(read);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static Duration duration(String text) {
    Duration duration = Durations.parse(text);
    if (!duration.isPositive()) {
      throw new IllegalArgumentException("The limit '%s' must be above 0.".formatted(text));
    }
    return duration;
  }

  /// Whether a limit is known only once trial 0 has ended.
  public boolean isRelative() {
    return wall.filter(TrialTimeout.TimesTrial0.class::isInstance).isPresent();
  }

  /// The limits of a trial: one that is relative to trial 0 becomes a duration, or none where that
  /// is not known, as for trial 0 itself.
  ///
  /// @param trial0 what trial 0 took, in seconds
  public Limits fixed(OptionalDouble trial0) {
    if (!isRelative()) {
      return this;
    }
    return withWall(
        trial0.isPresent()
            ? wall.map(timeout -> new TrialTimeout.Fixed(timeout.duration(trial0.getAsDouble())))
            : Optional.empty());
  }
}
