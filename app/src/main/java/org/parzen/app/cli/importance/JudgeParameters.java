package org.parzen.app.cli.importance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.format.Column;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import org.parzen.app.cli.options.ObjectiveChoice;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.run.SettingOptions;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.ImportanceOptions;
import org.parzen.importance.Importances;
import org.parzen.importance.Importances.Share;
import org.parzen.part.ImportanceEvaluators;
import org.parzen.part.Registry;
import org.parzen.study.Component;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints how much each parameter of a study matters, the most important first.
@Command(name = "importance", mixinStandardHelpOptions = true)
public final class JudgeParameters implements Callable<Integer> {
  private static final Registry<ImportanceEvaluator> KNOWN = ImportanceEvaluators.ALL;

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();
  @Mixin private final FormatOptions format = new FormatOptions();

  @Option(names = "--evaluator", paramLabel = "ID")
  private String evaluator = "ped_anova";

  @Option(names = "--evaluator-option", paramLabel = "NAME=VALUE")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--params", paramLabel = "NAME", split = ",")
  private @Nullable List<String> parameters;

  @Option(names = "--objective", paramLabel = "NUMBER|NAME")
  private @Nullable String objective;

  public JudgeParameters(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    OutputFormat wanted = format.or(OutputFormat.TABLE);
    ImportanceEvaluator chosen = evaluator();
    Importances found =
        context.read(
            store -> {
              StudyView study = store.open(name.in(store));
              return chosen.evaluate(study, options(study));
            });
    found.notes().forEach(context.terminal()::line);
    context.print(wanted.render(table(found), false));
    return 0;
  }

  private ImportanceEvaluator evaluator() {
    Registry.Entry<ImportanceEvaluator> entry = KNOWN.entry(evaluator);
    Map<String, JsonNode> values =
        SettingOptions.read(KNOWN.kind() + " " + entry.id(), entry.settings(), settings);
    return KNOWN.make(new Component(entry.id(), values));
  }

  private ImportanceOptions options(StudyView study) {
    return new ImportanceOptions(
        Optional.ofNullable(parameters),
        objective == null
            ? OptionalInt.empty()
            : OptionalInt.of(new ObjectiveChoice(objective).in(study)));
  }

  private static Table table(Importances found) {
    return Table.list(
        List.of(
            new Column.Plain("parameter"), new Column.Plain("importance"), new Column.Plain("raw")),
        found.shares().stream().map(JudgeParameters::row).toList());
  }

  private static ObjectNode row(Share share) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("parameter", share.parameter())
        .put("importance", share.share())
        .put("raw", share.raw());
  }
}
