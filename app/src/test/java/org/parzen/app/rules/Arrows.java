package org.parzen.app.rules;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who may see whom: a package sees what stands to its left, the program and the plugins see the
/// library.
final class Arrows {
  /// From left to right; packages of one place do not see each other.
  private static final List<List<String>> PLACES =
      List.of(
          List.of("text"),
          List.of("numeric"),
          List.of("setting"),
          List.of("space"),
          List.of("trial", "objective"),
          List.of("study"),
          List.of("sampler", "pruner", "storage", "analysis", "importance"),
          List.of("part"),
          List.of("run"),
          List.of("plugins"),
          List.of("app"));

  /// All places in one list.
  static final List<String> PACKAGES = PLACES.stream().flatMap(List::stream).toList();

  /// What only the library itself may use.
  private static final Set<String> UNEXPORTED = Set.of("numeric");

  private Arrows() {}

  static ArchRule below(String root) {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : PACKAGES) {
      layers = layers.layer(name).definedBy(root + "." + name + "..");
    }
    List<String> left = new ArrayList<>();
    for (List<String> place : PLACES) {
      for (String name : place) {
        layers = restrict(layers, name, left);
      }
      left.addAll(place);
    }
    return layers.because("what is further right can be changed without touching what is left");
  }

  private static LayeredArchitecture restrict(
      LayeredArchitecture layers, String name, List<String> left) {
    List<String> visible = new ArrayList<>(left);
    if (name.equals("objective")) {
      visible.add("trial");
    }
    if (name.equals("plugins") || name.equals("app")) {
      visible.removeAll(UNEXPORTED);
    }
    return visible.isEmpty()
        ? layers.whereLayer(name).mayNotAccessAnyLayer()
        : layers.whereLayer(name).mayOnlyAccessLayers(visible.toArray(String[]::new));
  }
}
