package org.parzen.storage.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks whether the tables of a file keep what Optuna's keep: that nothing is there twice.
final class TableCheck {

  private static final Map<String, List<String>> UNIQUE = unique();

  private TableCheck() {}

  private static Map<String, List<String>> unique() {
    Map<String, List<String>> unique = new LinkedHashMap<>();
    unique.put("studies", List.of("study_name"));
    unique.put("study_directions", List.of("study_id", "objective"));
    unique.put("study_user_attributes", List.of("study_id", "key"));
    unique.put("study_system_attributes", List.of("study_id", "key"));
    unique.put("trial_user_attributes", List.of("trial_id", "key"));
    unique.put("trial_system_attributes", List.of("trial_id", "key"));
    unique.put("trial_params", List.of("trial_id", "param_name"));
    unique.put("trial_values", List.of("trial_id", "objective"));
    unique.put("trial_intermediate_values", List.of("trial_id", "step"));
    unique.put("trial_heartbeats", List.of("trial_id"));
    return unique;
  }

  static List<Finding> on(Statements file) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : UNIQUE.entrySet()) {
      List<String> kept =
          file.list(
              "SELECT (SELECT group_concat(name) FROM pragma_index_info(i.name)) FROM"
                  + " pragma_index_list(?) i WHERE i.\"unique\"",
              row -> String.valueOf(row.getString(1)),
              table.getKey());
      if (!kept.contains(String.join(",", table.getValue()))) {
        findings.add(
            Finding.ofFile(
                "the table %s lets rows with the same %s in"
                    .formatted(table.getKey(), String.join(" and ", table.getValue())),
                "It is not the table that Optuna makes. A repair writes it anew."));
      }
    }
    return findings;
  }
}
