package org.parzen.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One component of a [SettingRecord]. Immutable.
///
/// @param type of the component
record RecordSetting(Setting setting, Class<?> type) {

  /// @throws IllegalArgumentException for the author: names the component and what is wrong
  static RecordSetting of(RecordComponent component) {
    Describe text = component.getAnnotation(Describe.class);
    if (text == null) {
      throw wrong(component, "has no @Describe: give it a title and a help text");
    }
    Setting needed =
        Setting.required(
            snakeCase(component.getName()), text.title(), text.help(), type(component));
    Default fallback = component.getAnnotation(Default.class);
    return new RecordSetting(
        fallback == null ? needed : needed.or(fallback(component, needed, fallback.value())),
        component.getType());
  }

  private static JsonNode fallback(RecordComponent component, Setting setting, String typed) {
    try {
      return SettingText.read("@Default", setting, typed);
    } catch (IllegalArgumentException e) {
      throw wrong(component, "has a default that does not fit: " + e.getMessage());
    }
  }

  private static SettingType type(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == int.class) {
      return whole(component, Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (type == long.class) {
      return whole(component, Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (type == double.class) {
      Bounds bounds = component.getAnnotation(Bounds.class);
      return bounds == null
          ? new SettingType.Real(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
          : new SettingType.Real(bounds.low(), bounds.high());
    }
    if (component.isAnnotationPresent(Bounds.class)) {
      throw wrong(component, "has @Bounds, which is for int, long and double");
    }
    return unbounded(component);
  }

  private static SettingType unbounded(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return new SettingType.Flag();
    } else if (type == String.class) {
      return new SettingType.Text();
    } else if (type == Path.class) {
      return new SettingType.File(false);
    } else if (type.isEnum()) {
      return new SettingType.OneOf(
          Arrays.stream(type.getEnumConstants()).map(RecordSetting::word).toList());
    } else if (component
        .getGenericType()
        .getTypeName()
        .equals("java.util.List<java.lang.String>")) {
      return new SettingType.Texts();
    }
    throw wrong(
        component,
        "has the type %s: use boolean, int, long, double, String, Path, List<String> or an enum"
            .formatted(component.getGenericType().getTypeName()));
  }

  private static SettingType whole(RecordComponent component, long least, long most) {
    Bounds bounds = component.getAnnotation(Bounds.class);
    if (bounds == null) {
      return new SettingType.Whole(least, most);
    }
    // Casts from double saturate, so that open ends become those of the type.
    return new SettingType.Whole(
        Math.max(least, (long) Math.ceil(bounds.low())),
        Math.min(most, (long) Math.floor(bounds.high())));
  }

  /// The value of the component.
  Object value(Settings settings) {
    String name = setting.name();
    return switch (setting.type()) {
      case SettingType.Flag _ -> settings.flag(name);
      case SettingType.Whole _ when type == int.class -> Math.toIntExact(settings.whole(name));
      case SettingType.Whole _ -> settings.whole(name);
      case SettingType.Real _ -> settings.real(name);
      case SettingType.Text _ -> settings.text(name);
      case SettingType.Texts _ -> settings.texts(name);
      case SettingType.Named _ -> settings.named(name);
      case SettingType.File _ -> Path.of(settings.text(name));
      case SettingType.OneOf _ -> constant(settings.text(name));
    };
  }

  private Object constant(String word) {
    Optional<?> constant =
        Arrays.stream(type.getEnumConstants()).filter(c -> word(c).equals(word)).findFirst();
    return constant.orElseThrow();
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException wrong(RecordComponent component, String what) {
    return new IllegalArgumentException(
        "The setting '%s' of %s %s."
            .formatted(component.getName(), component.getDeclaringRecord().getSimpleName(), what));
  }
}
