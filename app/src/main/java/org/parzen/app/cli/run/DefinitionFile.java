package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.parzen.study.DefinitionYaml;
import org.parzen.study.StudyDefinition;

/// A definition from a file. Immutable.
///
/// @param definition relative names in it mean the file's own folder
/// @param hasSeed whether the file fixes the seed, or leaves it to chance
record DefinitionFile(StudyDefinition definition, boolean hasSeed) {
  /// @throws IllegalArgumentException names the file and what is wrong with it
  static DefinitionFile read(Path file) {
    StudyDefinition written = DefinitionYaml.read(file);
    Path folder = file.toAbsolutePath().resolveSibling(written.folder()).normalize();
    return new DefinitionFile(
        Definitions.placed(written, written.name(), folder.toString(), written.seed()),
        hasSeed(file));
  }

  private static boolean hasSeed(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(file.toFile()).has("seed");
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
