package org.parzen.setting;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/// Settings as the components of a record, for authors of plugins:
///
/// ```java
/// record Options(
///     @Describe(title = "Degree", help = "Of the polynomial.") @Bounds(low = 1, high = 9) @Default("3")
///         int degree,
///     @Describe(title = "Samples", help = "A CSV file.") Path samples) {}
///
/// static final SettingRecord<Options> OPTIONS = SettingRecord.of(Options.class);
/// ```
///
/// A component `learningRate` becomes the setting `learning_rate`. Types are `boolean`, `int`,
/// `long`, `double`, `String`, `Path` (a file), `List<String>`, and enums, whose constants are
/// offered in lower case. What the record's own constructor refuses with an
/// [IllegalArgumentException] is shown to the user. Immutable.
public final class SettingRecord<T extends Record> {

  private final Class<T> type;
  private final List<RecordSetting> parts;

  private SettingRecord(Class<T> type, List<RecordSetting> parts) {
    this.type = type;
    this.parts = parts;
  }

  /// @throws IllegalArgumentException for the author: names the component and what is wrong
  public static <T extends Record> SettingRecord<T> of(Class<T> type) {
    return new SettingRecord<>(
        type, Arrays.stream(type.getRecordComponents()).map(RecordSetting::of).toList());
  }

  /// One for each component, in their order.
  public List<Setting> settings() {
    return parts.stream().map(RecordSetting::setting).toList();
  }

  /// The record with these values.
  ///
  /// @param settings were checked against at least [#settings()]
  /// @throws IllegalArgumentException what the record's own constructor says
  public T read(Settings settings) {
    Object[] values = parts.stream().map(part -> part.value(settings)).toArray();
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(components());
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<?>[] components() {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }
}
