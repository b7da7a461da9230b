package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.parzen.plugins.command.template.Template;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.StudyDefinition;

/// A whole definition that options name: a file, or a template. Immutable.
///
/// @param hasSeed whether it fixes the seed, or leaves it to chance
record DefinitionSource(StudyDefinition definition, boolean hasSeed) {
  /// A definition from a file; relative names in it mean the file's own folder.
  ///
  /// @throws IllegalArgumentException names the file and what is wrong with it
  static DefinitionSource read(Path file) {
    StudyDefinition written = DefinitionYaml.read(file);
    Path folder = file.toAbsolutePath().resolveSibling(written.folder()).normalize();
    return new DefinitionSource(
        written.placed(written.name(), folder.toString(), written.seed()), hasSeed(file));
  }

  /// A definition that comes with Parzen, and its input.
  ///
  /// @param folder where the input goes, unless it is there
  /// @throws IllegalArgumentException where the program that it needs is missing
  static DefinitionSource prepare(Template template, Path folder) {
    return new DefinitionSource(template.prepare(folder, 0), false);
  }

  private static boolean hasSeed(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(file.toFile()).has("seed");
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
