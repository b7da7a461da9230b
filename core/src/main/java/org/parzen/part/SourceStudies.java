package org.parzen.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.cmaes.SourcePoint;
import org.parzen.sampler.cmaes.SourceTrials;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;
import org.parzen.setting.Settings;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.ServerLocation;
import org.parzen.storage.location.StorageLocation;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyEvent;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

/// The earlier studies that a search begins from, as the sampler's setting names them. They are
/// read once, when a study is made or first told of them, and what counts is kept with it.
public final class SourceStudies {

  /// Optuna's keyword; there it takes the trials themselves.
  static final Setting SETTING =
      Setting.required(
              "source_trials",
              "Begin from earlier studies",
              "A study file on a similar problem: the search begins around its best tenth instead of in the middle, and needs fewer trials where the same region is good. FILE#NAME chooses one of several studies, ';' stands between several files. Read once, when the study is made.",
              new SettingType.File(false))
          .or(TextNode.valueOf(""));

  static final String CONSIDER_PRUNED = "consider_pruned_trials";

  /// The sampler that leaves the search to another one.
  private static final List<String> FIXING = List.of("partial_fixed", "PartialFixedSampler");

  private SourceStudies() {}

  /// What a sampler's settings name; absent where that is nothing.
  static Optional<String> named(Settings settings) {
    return Optional.of(settings.text(SETTING.name()).strip()).filter(text -> !text.isEmpty());
  }

  /// The attributes of a new study, together with what its sampler is to begin from.
  ///
  /// @throws IllegalArgumentException names what can not be read or does not fit
  public static Attributes with(Attributes kept, StudyDefinition definition) {
    Attributes all = kept;
    for (StudyEvent.SystemAttributeSet event : missing(kept, Begun.of(definition))) {
      all = all.with(event.key(), event.value());
    }
    return all;
  }

  /// Keeps with a study what its sampler is to begin from, unless it does already.
  ///
  /// @throws IllegalArgumentException names what can not be read or does not fit
  public static void keep(StudyStore store, StudyView view, StudyDefinition definition) {
    keep(store, view, Begun.of(definition));
  }

  /// The same for a study without a definition.
  ///
  /// @param folder what relative names of files mean
  /// @throws IllegalArgumentException names what can not be read or does not fit
  public static void keep(StudyStore store, StudyView view, Component sampler, Path folder) {
    keep(store, view, new Begun(sampler, view.directions(), SearchSpace.EMPTY, folder));
  }

  private static void keep(StudyStore store, StudyView view, Begun study) {
    missing(view.system(), study).forEach(event -> store.apply(view.ref(), event));
  }

  /// The study that is to begin from others.
  ///
  /// @param declared its parameters, as far as they are known
  /// @param folder what relative names of files mean
  private record Begun(
      Component sampler, List<Direction> directions, SearchSpace declared, Path folder) {

    static Begun of(StudyDefinition definition) {
      return new Begun(
          definition.sampler(),
          definition.directions(),
          definition.parameters(),
          Path.of(definition.folder()));
    }
  }

  private static List<StudyEvent.SystemAttributeSet> missing(Attributes present, Begun study) {
    Map<String, JsonNode> settings = searching(study.sampler()).settings();
    String from = settings.getOrDefault(SETTING.name(), TextNode.valueOf("")).asText().strip();
    if (from.isEmpty() || SourceTrials.read(present, from).isPresent()) {
      return List.of();
    }
    boolean pruned = settings.getOrDefault(CONSIDER_PRUNED, BooleanNode.FALSE).asBoolean();
    List<SourcePoint> points = new ArrayList<>();
    for (Address address : addresses(from, study.folder())) {
      points.addAll(address.read(study.directions(), pruned));
    }
    return SourceTrials.best(from, points, always(study.declared())).attributes();
  }

  /// The sampler that can begin from other studies, with what was set; one without settings where
  /// there is none.
  private static Component searching(Component sampler) {
    if (FIXING.contains(sampler.id())) {
      Map<String, JsonNode> given = sampler.settings();
      Map<String, JsonNode> options = new HashMap<>();
      given
          .getOrDefault("base_options", JsonNodeFactory.instance.objectNode())
          .properties()
          .forEach(option -> options.put(option.getKey(), option.getValue()));
      String base = given.getOrDefault("base_sampler", TextNode.valueOf("")).asText();
      return searching(new Component(base, options));
    }
    return isOne(CmaEsEntry.entry(), sampler) || isOne(CmaEsEntry.afterTpe(), sampler)
        ? sampler
        : new Component(sampler.id());
  }

  private static boolean isOne(Registry.Entry<Sampler> entry, Component sampler) {
    return List.of(entry.id(), entry.peerName()).contains(sampler.id());
  }

  /// Those that every trial has.
  private static JointSpace always(SearchSpace declared) {
    Map<String, Distribution> always = new TreeMap<>();
    for (Parameter parameter : declared.parameters()) {
      if (parameter.condition().isEmpty()) {
        always.put(parameter.name(), parameter.distribution());
      }
    }
    return new JointSpace(List.copyOf(always.keySet()), List.copyOf(always.values()));
  }

  private static List<Address> addresses(String from, Path folder) {
    return Arrays.stream(from.split(";"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> Address.parse(text, folder))
        .toList();
  }

  /// One study of one file.
  ///
  /// @param text as the user wrote it
  /// @param study absent where the file's only one is meant
  private record Address(String text, StorageLocation location, Optional<String> study) {

    /// A file's name may itself hold the sign.
    static Address parse(String text, Path folder) {
      int sign = text.lastIndexOf('#');
      try {
        if (sign < 0 || Files.exists(folder.resolve(text))) {
          return new Address(
              text, withoutPassword(StorageLocation.parse(text, folder)), Optional.empty());
        }
        String file = text.substring(0, sign).strip();
        String study = text.substring(sign + 1).strip();
        return new Address(
            text, withoutPassword(StorageLocation.parse(file, folder)), Optional.of(study));
      } catch (StudyException | InvalidPathException e) {
        throw unusable(text, e);
      }
    }

    /// What a study begins from is kept in it, where others read it.
    private static StorageLocation withoutPassword(StorageLocation location) {
      if (location instanceof ServerLocation(ServerAddress server)
          && server.password().isPresent()) {
        throw new IllegalArgumentException(
            "source_trials: the password of '%s' would be kept in the study. Leave it out, and give it in ~/.pgpass or the variable PGPASSWORD."
                .formatted(server));
      }
      return location;
    }

    List<SourcePoint> read(List<Direction> directions, boolean pruned) {
      try (StudyStore store = location.openReadOnly()) {
        StudyView view = store.open(study.orElseGet(() -> only(store.names())));
        require(view.directions(), directions);
        return SourcePoint.of(view, pruned);
      } catch (StudyException e) {
        throw unusable(text, e);
      }
    }

    private String only(List<String> names) {
      if (names.size() != 1) {
        throw new IllegalArgumentException(
            names.isEmpty()
                ? "source_trials '%s': the file holds no study.".formatted(text)
                : "source_trials '%s': the file holds several studies. Write '%s#NAME' with one of: %s."
                    .formatted(text, text, String.join(", ", names)));
      }
      return names.getFirst();
    }

    private void require(List<Direction> theirs, List<Direction> ours) {
      if (theirs.size() > 1) {
        throw new IllegalArgumentException(
            "source_trials '%s': that study works towards %d objectives. Name one that works towards one."
                .formatted(text, theirs.size()));
      }
      if (!theirs.equals(ours)) {
        throw new IllegalArgumentException(
            "source_trials '%s': that study is to %s its value, but this one to %s. Name one with the same direction."
                .formatted(text, theirs.getFirst().word(), ours.getFirst().word()));
      }
    }

    private static IllegalArgumentException unusable(String text, RuntimeException cause) {
      return new IllegalArgumentException(
          "source_trials '%s': %s".formatted(text, cause.getMessage()), cause);
    }
  }
}
