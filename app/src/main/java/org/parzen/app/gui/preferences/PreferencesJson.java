package org.parzen.app.gui.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parzen.app.gui.theme.ThemeChoice;

/// The written form of preferences. What is missing or not understood is the default: a newer or
/// damaged file never keeps the window from opening.
final class PreferencesJson {

  private PreferencesJson() {}

  static ObjectNode write(Preferences preferences) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("theme", preferences.theme().name().toLowerCase(Locale.ROOT));
    preferences.recent().forEach(tree.putArray("recent")::add);
    preferences
        .window()
        .ifPresent(
            w ->
                tree.putObject("window")
                    .put("x", w.x())
                    .put("y", w.y())
                    .put("width", w.width())
                    .put("height", w.height())
                    .put("maximized", w.maximized()));
    ObjectNode board = tree.putObject("board").put("panels", preferences.board().panels());
    preferences.board().charts().forEach(board.putArray("charts")::add);
    ObjectNode zones = tree.putObject("zones");
    preferences.zones().forEach(zones::put);
    return tree;
  }

  static Preferences read(JsonNode tree) {
    List<String> recent = new ArrayList<>();
    tree.path("recent").forEach(file -> recent.add(file.asText()));
    ThemeChoice theme =
        Arrays.stream(ThemeChoice.values())
            .filter(c -> c.name().equalsIgnoreCase(tree.path("theme").asText()))
            .findFirst()
            .orElse(Preferences.DEFAULT.theme());
    Map<String, String> zones = new HashMap<>();
    tree.path("zones").properties().forEach(e -> zones.put(e.getKey(), e.getValue().asText()));
    return new Preferences(
        theme, recent, window(tree.path("window")), board(tree.path("board")), zones);
  }

  private static Preferences.Board board(JsonNode tree) {
    List<String> charts = new ArrayList<>();
    tree.path("charts").forEach(chart -> charts.add(chart.asText()));
    return new Preferences.Board(
        tree.path("panels").asInt(Preferences.DEFAULT.board().panels()), charts);
  }

  private static Optional<Preferences.Bounds> window(JsonNode tree) {
    double width = tree.path("width").asDouble();
    double height = tree.path("height").asDouble();
    return width < 200 || height < 200
        ? Optional.empty()
        : Optional.of(
            new Preferences.Bounds(
                tree.path("x").asDouble(),
                tree.path("y").asDouble(),
                width,
                height,
                tree.path("maximized").asBoolean()));
  }
}
