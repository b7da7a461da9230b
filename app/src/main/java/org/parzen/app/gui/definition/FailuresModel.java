package org.parzen.app.gui.definition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.trial.FailureKind;

/// What failed trials count as, while it is chosen.
final class FailuresModel {

  // Properties

  private final ObjectProperty<Treatment> error = new SimpleObjectProperty<>(Treatment.FAILED);
  private final ObjectProperty<Treatment> nan = new SimpleObjectProperty<>(Treatment.FAILED);
  private final Map<FailureKind, StringProperty> retry = new EnumMap<>(FailureKind.class);

  FailuresModel(Runnable changed) {
    Arrays.stream(FailureKind.values())
        .forEach(kind -> retry.put(kind, new SimpleStringProperty("")));
    properties().forEach(property -> property.addListener((_, _, _) -> changed.run()));
  }

  void set(Draft.Failures failures) {
    error.set(failures.error());
    nan.set(failures.nan());
    retry.forEach((kind, times) -> times.set(failures.retry().getOrDefault(kind, "")));
  }

  Draft.Failures failures() {
    Map<FailureKind, String> typed = new EnumMap<>(FailureKind.class);
    retry.forEach(
        (kind, times) -> {
          if (!times.get().isBlank()) {
            typed.put(kind, times.get());
          }
        });
    return new Draft.Failures(error.get(), nan.get(), typed);
  }

  /// All of them.
  List<Property<?>> properties() {
    return Stream.<Property<?>>concat(Stream.of(error, nan), retry.values().stream()).toList();
  }

  /// What errors, limits and crashes count as.
  ObjectProperty<Treatment> errorProperty() {
    return error;
  }

  /// What results that are no numbers count as.
  ObjectProperty<Treatment> nanProperty() {
    return nan;
  }

  /// How often a trial is tried again after such a failure.
  StringProperty retryProperty(FailureKind kind) {
    return Objects.requireNonNull(retry.get(kind));
  }
}
