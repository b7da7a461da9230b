package org.parzen.plugins.command.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A stored help text with what a person found in it; see README.md beside the texts.
record LabelledHelp(
    String program,
    String style,
    boolean heldOut,
    String text,
    Map<Set<String>, LabelledValue> tunable,
    Set<String> either,
    Set<String> switches,
    Set<String> never) {

  static List<LabelledHelp> all() {
    try (Stream<Path> files = Files.list(folder())) {
      List<LabelledHelp> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        all.add(read(file));
      }
      return all;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(LabelledHelp.class.getResource("help")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LabelledHelp read(Path file) throws IOException {
    String program = file.getFileName().toString().replace(".yaml", "");
    JsonNode label = new YAMLMapper().readTree(file.toFile());
    Map<Set<String>, LabelledValue> tunable = new LinkedHashMap<>();
    label
        .path("tunable")
        .properties()
        .forEach(
            flag ->
                tunable.put(
                    Set.of(flag.getKey().split(", ")),
                    LabelledValue.parse(flag.getValue().asText())));
    return new LabelledHelp(
        program,
        label.path("style").asText(),
        label.path("held_out").asBoolean(),
        Files.readString(file.resolveSibling(program + ".txt")),
        tunable,
        flags(label, "either"),
        flags(label, "switches"),
        flags(label, "never"));
  }

  /// Whether the text has that flag; `--[no-]cache` is both `--cache` and `--no-cache`, and
  /// `--min-rate/max-rate` is two of them.
  boolean names(String flag) {
    return text.contains(flag)
        || text.replaceAll("[\\[(](no-?)[])]", "$1").contains(flag)
        || text.replaceAll("[\\[(]no-?[])]", "").contains(flag)
        || text.contains("/" + flag.replaceFirst("^-+", ""));
  }

  private static Set<String> flags(JsonNode label, String list) {
    Set<String> flags = new LinkedHashSet<>();
    label.path(list).forEach(flag -> flags.add(flag.asText()));
    return flags;
  }

  @Override
  public String toString() {
    return program;
  }
}
