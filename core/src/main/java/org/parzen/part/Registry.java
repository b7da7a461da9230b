package org.parzen.part;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;
import org.parzen.study.Component;

/// The parts of one kind by name: what command line, form and definition file offer. Immutable.
///
/// @param kind in messages: `sampler`
/// @param untrusted the files that may hold further parts, but are not looked into before a person
///   trusts them
public record Registry<T>(String kind, List<Entry<T>> entries, List<String> untrusted) {

  /// One part that can be chosen.
  ///
  /// @param id in definitions and on the command line
  /// @param peerName the name of the same thing in Optuna, understood as well
  /// @param title in forms
  /// @param help one sentence on what it does, and one on when to choose it
  public record Entry<T>(
      String id,
      String peerName,
      String title,
      String help,
      List<Setting> settings,
      Function<Settings, T> make) {}

  public Registry {
    entries = List.copyOf(entries);
    untrusted = List.copyOf(untrusted);
    Set<String> names = new HashSet<>();
    for (Entry<T> entry : entries) {
      if (!names.add(entry.id())) {
        throw new IllegalArgumentException(
            "There are two %ss called '%s'.".formatted(kind, entry.id()));
      }
    }
  }

  public Registry(String kind, List<Entry<T>> entries) {
    this(kind, entries, List.of());
  }

  /// @throws IllegalArgumentException names the unknown word and lists the known ones
  public Entry<T> entry(String name) {
    Optional<Entry<T>> entry =
        entries.stream().filter(e -> e.id().equals(name) || e.peerName().equals(name)).findFirst();
    return entry.orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private String unknown(String name) {
    String known = String.join(", ", entries.stream().map(Entry::id).toList());
    String text = "There is no %s '%s'. There is: %s.".formatted(kind, name, known);
    return untrusted.isEmpty()
        ? text
        : text
            + " Not used before you trust it (parzen plugins trust): %s."
                .formatted(String.join(", ", untrusted));
  }

  /// Makes a part from its name and settings.
  ///
  /// @throws IllegalArgumentException names what is unknown or not allowed
  public T make(Component component) {
    Entry<T> entry = entry(component.id());
    return entry
        .make()
        .apply(Settings.check(kind + " " + entry.id(), entry.settings(), component.settings()));
  }
}
