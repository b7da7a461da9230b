package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.text.PythonJson;

/// Looks at what SQL can not read: distributions and attributes.
final class ContentCheck {

  private static final int MOST = 10_000;

  /// An attribute may hold a megabyte.
  private static final int LONGEST_SHOWN = 120;

  private final Statements file;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Optional<Distribution>> distributions = new HashMap<>();

  private ContentCheck(Statements file) {
    this.file = file;
  }

  static List<Finding> on(Statements file) throws SQLException {
    ContentCheck check = new ContentCheck(file);
    check.parameters();
    check.attributes("study", "NULL");
    check.attributes("trial", "number");
    return check.findings;
  }

  /// A value outside its range may have been queued by hand: Optuna uses it, too.
  private void parameters() throws SQLException {
    file.each(
        "SELECT study_name, number, param_name, param_value, distribution_json, EXISTS (SELECT 1"
            + " FROM trial_system_attributes a WHERE a.trial_id = trials.trial_id AND a.\"key\" ="
            + " 'fixed_params') FROM trial_params JOIN trials USING (trial_id) JOIN studies USING"
            + " (study_id) WHERE param_name IS NOT NULL AND param_value IS NOT NULL AND"
            + " distribution_json IS NOT NULL ORDER BY param_id",
        row -> {
          Optional<Distribution> distribution = known(row.getString(5));
          String parameter = "the parameter '" + row.getString(3) + "' ";
          double value = row.getDouble(4);
          if (distribution.isEmpty()) {
            add(
                row.getString(1),
                row.getString(2),
                parameter + "has no distribution that can be read: " + shown(row.getString(5)),
                "It is not shown. A repair leaves it out.");
          } else if (!distribution.get().contains(value)
              && (distribution.get() instanceof CategoricalDistribution || !row.getBoolean(6))) {
            add(
                row.getString(1),
                row.getString(2),
                parameter + "is " + value + ", outside of " + shown(row.getString(5)),
                "Samplers learn nothing wrong from it as long as it is a number.");
          }
        });
  }

  private Optional<Distribution> known(String text) {
    if (distributions.size() > MOST) {
      distributions.clear();
    }
    return distributions.computeIfAbsent(text, ContentCheck::distribution);
  }

  static Optional<Distribution> distribution(String text) {
    try {
      return Optional.of(DistributionJson.read(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void attributes(String of, String number) throws SQLException {
    for (String kind : List.of("user", "system")) {
      String join = of.equals("study") ? "" : " JOIN trials USING (trial_id)";
      file.each(
          "SELECT study_name, %2$s, \"key\", value_json FROM %1$s_%3$s_attributes%4$s JOIN studies USING (study_id) ORDER BY %1$s_%3$s_attribute_id"
              .formatted(of, number, kind, join),
          row -> {
            if (row.getString(3) == null || !isJson(row.getString(4))) {
              add(
                  row.getString(1),
                  row.getString(2),
                  "the attribute '"
                      + row.getString(3)
                      + "' holds no JSON: "
                      + shown(row.getString(4)),
                  "Optuna can not read the study then; here it is shown as text. A repair makes"
                      + " text of it.");
            }
          });
    }
  }

  static boolean isJson(@Nullable String text) {
    try {
      return text != null && PythonJson.read(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String shown(@Nullable String text) {
    return text == null || text.length() <= LONGEST_SHOWN
        ? text
        : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private void add(String study, @Nullable String number, String what, String remedy) {
    findings.add(
        new Finding(
            Optional.of(study), Optional.ofNullable(number).map(Integer::valueOf), what, remedy));
  }
}
