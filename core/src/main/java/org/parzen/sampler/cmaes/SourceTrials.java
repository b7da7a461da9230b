package org.parzen.sampler.cmaes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.study.SlicedText;
import org.parzen.study.StudyEvent;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// The best trials of other studies, from which a search begins. They are kept with the study that
/// is searched, so that it goes on in the same way wherever it is and whatever becomes of the
/// others. Immutable.
///
/// @param from what the user said that they are
/// @param best a tenth of all, best first: numeric parameters by name, in internal form
public record SourceTrials(String from, List<Map<String, Double>> best) {

  /// More describe the region no better, and would be read with every look at the study.
  private static final int MOST = 1_000;

  private static final String KEY = "parzen:source_trials.";

  public SourceTrials {
    best = best.stream().map(Map::copyOf).toList();
  }

  /// The best tenth; of a very large one only some, at even distances in rank.
  ///
  /// @param from what the user said that the trials are
  /// @param found equals rank in this order
  /// @param declared parameters that every trial will have; empty where they are not known yet.
  ///   Trials that lack a numeric one of them, or have it out of range, do not count; unlike in the
  ///   peer, those that have others too do.
  /// @throws IllegalArgumentException where less than ten count: names the parameters
  public static SourceTrials best(String from, List<SourcePoint> found, JointSpace declared) {
    Cube cube = Cube.of(declared, false);
    List<SourcePoint> fit =
        found.stream().filter(point -> place(cube, point.values()).isPresent()).toList();
    if (fit.size() < WarmStart.LEAST) {
      throw new IllegalArgumentException(
          "To begin from the trials of '%s' needs at least %d of them with a result%s: there are %d. Name a study with more of them, or leave source_trials out."
              .formatted(from, WarmStart.LEAST, wanted(cube), fit.size()));
    }
    int count = WarmStart.best(fit.size());
    int kept = Math.min(count, MOST);
    List<SourcePoint> ranked =
        fit.stream().sorted(Comparator.comparingDouble(SourcePoint::loss)).limit(count).toList();
    return new SourceTrials(
        from,
        IntStream.range(0, kept)
            .mapToObj(i -> ranked.get((int) ((long) i * count / kept)).values())
            .toList());
  }

  private static String wanted(Cube cube) {
    return cube.dimension() == 0
        ? ""
        : " that have " + String.join(", ", cube.names()) + " in the ranges that are searched now";
  }

  private static Optional<double[]> place(Cube cube, Map<String, Double> values) {
    return cube.place(name -> values.getOrDefault(name, Double.NaN));
  }

  /// Where a search of this cube begins.
  ///
  /// @throws IllegalArgumentException where no trial has all its parameters in their ranges: names
  ///   them
  Start start(Cube cube) {
    double[][] places =
        best.stream()
            .map(values -> place(cube, values))
            .flatMap(Optional::stream)
            .toArray(double[][]::new);
    if (places.length == 0) {
      throw new IllegalArgumentException(
          "None of the best %d trials of '%s' is one to begin from: it needs some%s. Name another study, or leave source_trials out."
              .formatted(best.size(), from, wanted(cube)));
    }
    return WarmStart.around(places);
  }

  /// What a study is to keep.
  public List<StudyEvent.SystemAttributeSet> attributes() {
    ObjectNode columns = JsonNodeFactory.instance.objectNode();
    TreeSet<String> names = new TreeSet<>();
    best.forEach(values -> names.addAll(values.keySet()));
    for (String name : names) {
      ArrayNode column = columns.putArray(name);
      best.forEach(values -> column.add(values.get(name)));
    }
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("from", from).put("count", best.size()).set("best", columns);
    return SlicedText.write(key(from), PythonJson.write(tree));
  }

  /// What a study keeps of these trials; absent where it does not.
  public static Optional<SourceTrials> read(Attributes system, String from) {
    return SlicedText.read(system, key(from))
        .map(PythonJson::read)
        .map(tree -> new SourceTrials(from, rows(tree)));
  }

  private static List<Map<String, Double>> rows(JsonNode tree) {
    List<Map<String, Double>> rows = new ArrayList<>();
    for (int i = 0; i < tree.path("count").asInt(); i++) {
      Map<String, Double> values = new HashMap<>();
      for (Map.Entry<String, JsonNode> column : tree.path("best").properties()) {
        JsonNode value = column.getValue().path(i);
        if (value.isNumber()) {
          values.put(column.getKey(), value.doubleValue());
        }
      }
      rows.add(values);
    }
    return rows;
  }

  /// Another source has another key, so that a study which changes to it keeps both.
  private static String key(String from) {
    CRC32 sum = new CRC32();
    sum.update(from.getBytes(StandardCharsets.UTF_8));
    return KEY + Long.toHexString(sum.getValue());
  }
}
