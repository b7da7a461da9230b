package org.parzen.part;

import java.util.List;
import java.util.function.Function;
import org.parzen.importance.Fanova;
import org.parzen.importance.ForestSettings;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.MeanDecreaseImpurity;
import org.parzen.importance.PedAnova;
import org.parzen.importance.PedAnovaSettings;
import org.parzen.setting.SettingRecord;

/// What can judge how much parameters matter, the most useful first.
public final class ImportanceEvaluators {

  private static final SettingRecord<PedAnovaSettings> COMPARED =
      SettingRecord.of(PedAnovaSettings.class);

  private static final SettingRecord<ForestSettings> FOREST =
      SettingRecord.of(ForestSettings.class);

  public static final Registry<ImportanceEvaluator> ALL =
      new Registry<>(
          "evaluator",
          List.of(
              new Registry.Entry<>(
                  "ped_anova",
                  "PedAnovaImportanceEvaluator",
                  "What the best trials share (PED-ANOVA)",
                  "Compares where the best trials are with where all trials are. Choose it to learn what brings a good result, for parameters that only some trials have, and for several objectives at once.",
                  COMPARED.settings(),
                  settings -> new PedAnova(COMPARED.read(settings))),
              forest(
                  "fanova",
                  "FanovaImportanceEvaluator",
                  "What changes the result (fANOVA)",
                  "Learns to predict the result and asks what part of its variance each parameter explains by itself. Choose it to learn what changes the result over the whole range, good or bad, from trials that are spread over it.",
                  Fanova::new),
              forest(
                  "mean_decrease_impurity",
                  "MeanDecreaseImpurityImportanceEvaluator",
                  "What predicts the result (mean decrease of impurity)",
                  "Learns to predict the result and counts how much each parameter helps to. Choose it to learn which parameters tell the trials that were made apart, alone or together with others.",
                  MeanDecreaseImpurity::new)));

  private ImportanceEvaluators() {}

  private static Registry.Entry<ImportanceEvaluator> forest(
      String id,
      String peerName,
      String title,
      String help,
      Function<ForestSettings, ImportanceEvaluator> make) {
    return new Registry.Entry<>(
        id,
        peerName,
        title,
        help,
        FOREST.settings(),
        settings -> make.apply(FOREST.read(settings)));
  }
}
