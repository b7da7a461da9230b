package org.parzen.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A study definition as YAML text, for files and for the eyes.
public final class DefinitionYaml {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());

  private DefinitionYaml() {}

  public static String write(StudyDefinition definition) {
    try {
      return YAML.writeValueAsString(DefinitionJson.write(definition));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws IllegalArgumentException names what is wrong and where
  public static StudyDefinition read(String text) {
    try {
      return DefinitionJson.read(YAML.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The definition is not YAML: line %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  /// @throws IllegalArgumentException names the file and what is wrong with it
  public static StudyDefinition read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The definition file %s can not be read. Check its name.".formatted(file), e);
    }
  }
}
