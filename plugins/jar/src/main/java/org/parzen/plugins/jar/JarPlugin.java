package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginJob;
import org.parzen.plugins.program.limit.Amount;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.setting.Setting;
import org.parzen.setting.Settings;
import org.parzen.space.SearchSpace;

/// A plugin from a JAR, as Parzen sees it: it knows what the plugin said of itself, and runs it in
/// processes of their own. Safe for several threads.
final class JarPlugin extends JarPart implements ObjectivePlugin {
  /// The name of the setting.
  static final String HEAP = "heap";

  /// Less than this and Java itself does not start.
  private static final long LEAST_HEAP = 8L << 20;

  private static final List<Setting> ADDED = added();

  private final PluginQuestion question;
  private final Map<ObjectNode, JsonNode> answers = new ConcurrentHashMap<>();

  JarPlugin(TrustedPlugin plugin, PluginDescription description, PluginQuestion question) {
    super(plugin, description);
    this.question = question;
  }

  private static List<Setting> added() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.text(
            HEAP,
            "Heap",
            "How much memory the plugin's objects may take in each lane: 500M, 2G. A trial that takes more fails.",
            "1G"));
    settings.addAll(Limits.settings());
    settings.add(KeepFolders.setting());
    return List.copyOf(settings);
  }

  /// The names of the settings that every plugin from a JAR has beside its own.
  static Set<String> addedNames() {
    return ADDED.stream().map(Setting::name).collect(Collectors.toSet());
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(super.settings());
    settings.addAll(ADDED);
    return settings;
  }

  /// Asks the plugin itself, once for the same settings.
  ///
  /// @throws IllegalArgumentException what the plugin says against the settings
  @Override
  public Optional<SearchSpace> searchSpace(Settings settings) {
    if (!description.declaresSpace()) {
      return Optional.empty();
    }
    ObjectNode order = plugin.order().put("ask", "space");
    own(settings.values()).forEach(order.putObject("settings")::set);
    return Optional.ofNullable(answer(order).get("space")).map(PluginJob::space);
  }

  /// Asks the plugin itself, once for the same settings; what it can not answer has none.
  @Override
  public List<String> suggestions(String setting, Map<String, JsonNode> given) {
    if (!description.suggests() || addedNames().contains(setting)) {
      return List.of();
    }
    ObjectNode order = plugin.order().put("ask", "suggestions").put("setting", setting);
    own(given).forEach(order.putObject("settings")::set);
    try {
      return PluginJob.texts(answer(order).path("suggestions"));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private JsonNode answer(ObjectNode order) {
    return answers.computeIfAbsent(order, question::ask);
  }

  private static long heap(String text) {
    long heap;
    try {
      heap = Amount.bytes(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(HEAP + ": " + e.getMessage(), e);
    }
    if (heap < LEAST_HEAP) {
      throw new IllegalArgumentException(
          "The heap '%s' is too small for Java: give at least 8M.".formatted(text));
    }
    return heap;
  }

  @Override
  public Objective create(ObjectiveSpec spec) {
    long heap = heap(spec.settings().text(HEAP));
    PluginJob job =
        new PluginJob(
            own(spec.settings().values()),
            spec.space(),
            spec.metrics(),
            spec.constraints(),
            spec.folder().toAbsolutePath());
    return JarObjective.of(plugin.order().set("job", job.write()), heap, spec);
  }

  private static Map<String, JsonNode> own(Map<String, JsonNode> values) {
    Map<String, JsonNode> own = new LinkedHashMap<>(values);
    own.keySet().removeAll(addedNames());
    return own;
  }
}
