package org.parzen.plugins.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;
import org.parzen.part.Pruners;
import org.parzen.part.Samplers;
import org.parzen.plugins.jar.exchange.Checksum;
import org.parzen.plugins.jar.exchange.PluginClass;
import org.parzen.plugins.jar.exchange.PluginDescription;
import org.parzen.plugins.jar.exchange.PluginKind;
import org.parzen.setting.Setting;

/// The folder with a user's plugins. Nothing in a JAR is run before the user has said that it is
/// trusted; the answer is remembered by the file's checksum, so that a changed file is asked for
/// again. Safe for several threads; [#list], [#trust] and [#trusted] start a Java for each plugin
/// that was never asked what it is, and then take about half a second each.
public final class PluginFolder {
  /// How long a plugin may take to say what it is.
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final List<ObjectivePlugin> builtIn;
  private final FolderIndex index;
  private final PluginQuestion question;

  /// @param folder made when the first JAR is added
  /// @param builtIn the kinds of objective whose names are taken
  public PluginFolder(Path folder, List<ObjectivePlugin> builtIn) {
    this(folder, builtIn, PATIENCE);
  }

  PluginFolder(Path folder, List<ObjectivePlugin> builtIn, Duration patience) {
    this.folder = folder.toAbsolutePath();
    this.builtIn = List.copyOf(builtIn);
    this.index = new FolderIndex(this.folder.resolve("plugins.json"));
    this.question = new PluginQuestion(patience);
  }

  public Path folder() {
    return folder;
  }

  /// Every JAR in the folder by name, those that do not work included.
  public synchronized List<PluginJar> list() {
    List<PluginJar> jars = new ArrayList<>();
    TakenNames names = new TakenNames(builtIn);
    for (Path file : files()) {
      jars.add(names.give(look(file)));
    }
    return jars;
  }

  /// All that studies can be made of: what is built in, and the plugins of the trusted JARs.
  public Parts parts() {
    List<PluginJar> jars = list();
    List<ObjectivePlugin> objectives = new ArrayList<>(builtIn);
    objectives.addAll(objectives(jars));
    return new Parts(
        new Objectives(objectives, untrusted(jars, PluginKind.OBJECTIVE)),
        Samplers.with(
            trusted(jars, PluginKind.SAMPLER, JarSampler::new),
            untrusted(jars, PluginKind.SAMPLER)),
        Pruners.with(
            trusted(jars, PluginKind.PRUNER, JarPruner::new), untrusted(jars, PluginKind.PRUNER)));
  }

  private static List<String> untrusted(List<PluginJar> jars, PluginKind kind) {
    return jars.stream()
        .filter(jar -> !(jar.state() instanceof PluginState.Trusted))
        .filter(jar -> !(jar.state() instanceof PluginState.Failed))
        .filter(jar -> jar.facts().kinds().contains(kind))
        .map(jar -> jar.file().getFileName().toString())
        .toList();
  }

  /// The objectives of the trusted JARs.
  public List<ObjectivePlugin> trusted() {
    return objectives(list());
  }

  private List<ObjectivePlugin> objectives(List<PluginJar> jars) {
    return trusted(
        jars,
        PluginKind.OBJECTIVE,
        (plugin, description) -> new JarPlugin(plugin, description, question));
  }

  private static <P> List<P> trusted(
      List<PluginJar> jars, PluginKind kind, BiFunction<TrustedPlugin, PluginDescription, P> make) {
    List<P> plugins = new ArrayList<>();
    for (PluginJar jar : jars) {
      if (jar.state() instanceof PluginState.Trusted(var descriptions)) {
        descriptions.stream()
            .filter(description -> description.type().kind() == kind)
            .map(description -> make.apply(plugin(jar, description.type()), description))
            .forEach(plugins::add);
      }
    }
    return plugins;
  }

  /// Copies a JAR into the folder. One of the same name is replaced.
  ///
  /// @throws IllegalArgumentException says why the file can not be a plugin
  public synchronized PluginJar add(Path jar) {
    Path source = jar.toAbsolutePath().normalize();
    String name = String.valueOf(source.getFileName());
    if (!Files.exists(source)) {
      throw new IllegalArgumentException(
          "'%s' can not be added: there is no such file.".formatted(jar));
    }
    try {
      JarFacts.read(source);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' can not be added. %s".formatted(name, e.getMessage()), e);
    }
    try {
      Files.createDirectories(folder);
      Path target = folder.resolve(name.endsWith(".jar") ? name : name + ".jar");
      if (!source.equals(target)) {
        Path copy = Files.createTempFile(folder, "plugin", ".new");
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, target, StandardCopyOption.REPLACE_EXISTING);
      }
      String sha256 = Checksum.of(target);
      index.origin(sha256, source);
      index.forgetDescription(sha256);
      return current(target);
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' can not be copied into %s.".formatted(name, folder), e);
    }
  }

  /// Remembers that a JAR is trusted, and asks its plugins what they are.
  public synchronized PluginJar trust(PluginJar jar) {
    index.trust(jar.sha256(), true);
    index.forgetDescription(jar.sha256());
    return current(jar.file());
  }

  /// Remembers that a JAR is not trusted.
  public synchronized PluginJar refuse(PluginJar jar) {
    index.trust(jar.sha256(), false);
    return current(jar.file());
  }

  /// Deletes a JAR from the folder, and what was remembered of it.
  public synchronized void remove(PluginJar jar) {
    try {
      Files.deleteIfExists(jar.file());
    } catch (IOException e) {
      throw new UncheckedIOException("%s can not be deleted.".formatted(jar.file()), e);
    }
    index.forget(jar.sha256());
  }

  private PluginJar current(Path file) {
    return list().stream().filter(jar -> jar.file().equals(file)).findFirst().orElseThrow();
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s can not be read.".formatted(folder), e);
    }
  }

  private PluginJar look(Path file) {
    PluginJar unknown = new PluginJar(file, file, 0, "", JarFacts.UNKNOWN, new PluginState.Asked());
    try {
      long size = Files.size(file);
      String sha256 = Checksum.of(file);
      Path origin = index.origin(sha256).orElse(file);
      unknown = new PluginJar(file, origin, size, sha256, unknown.facts(), unknown.state());
      PluginJar jar =
          new PluginJar(file, origin, size, sha256, JarFacts.read(file), unknown.state());
      return jar.in(state(jar));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return unknown.in(new PluginState.Failed(String.valueOf(e.getMessage())));
    } catch (IOException | UncheckedIOException e) {
      return unknown.in(new PluginState.Failed("It can not be read: " + e.getMessage()));
    }
  }

  private PluginState state(PluginJar jar) {
    Optional<Boolean> trusted = index.trusted(jar.sha256());
    if (trusted.isEmpty()) {
      return new PluginState.Asked();
    }
    return trusted.get() ? described(jar) : new PluginState.Refused();
  }

  private PluginState described(PluginJar jar) {
    JsonNode said = index.described(jar.sha256()).orElseGet(() -> ask(jar));
    List<PluginDescription> plugins = new ArrayList<>();
    for (JsonNode plugin : said) {
      if (plugin.has("failed")) {
        return new PluginState.Failed(plugin.path("failed").asText());
      }
      PluginDescription description = PluginDescription.read(plugin);
      requireUsable(jar, description);
      plugins.add(description);
    }
    return new PluginState.Trusted(plugins);
  }

  private JsonNode ask(PluginJar jar) {
    ArrayNode said = JsonNodeFactory.instance.arrayNode();
    for (PluginClass type : jar.facts().plugins()) {
      try {
        said.add(question.ask(plugin(jar, type).order().put("ask", "description")));
      } catch (IllegalArgumentException e) {
        said.addObject().put("failed", e.getMessage());
      }
    }
    index.described(jar.sha256(), said);
    return said;
  }

  private static TrustedPlugin plugin(PluginJar jar, PluginClass type) {
    return new TrustedPlugin(jar.file(), jar.sha256(), type);
  }

  private static void requireUsable(PluginJar jar, PluginDescription plugin) {
    if (!plugin.id().matches("[a-z][a-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "Its plugin calls itself '%s': a name has small letters, digits, _ and - only."
              .formatted(plugin.id()));
    }
    switch (plugin.type().kind()) {
      case OBJECTIVE -> requireOwnNames(plugin);
      case SAMPLER -> {
        var _ = Samplers.entry(new JarSampler(plugin(jar, plugin.type()), plugin));
      }
      case PRUNER -> {}
    }
  }

  private static void requireOwnNames(PluginDescription plugin) {
    for (Setting setting : plugin.settings()) {
      if (JarPlugin.addedNames().contains(setting.name())) {
        throw new IllegalArgumentException(
            "Its plugin '%s' has a setting '%s', which every plugin has already: rename it."
                .formatted(plugin.id(), setting.name()));
      }
    }
  }
}
