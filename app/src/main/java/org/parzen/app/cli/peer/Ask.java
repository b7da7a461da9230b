package org.parzen.app.cli.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.format.TrialTable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.space.SearchSpace;
import org.parzen.storage.StudyStore;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Begins a trial and prints its number and parameters.
@Command(name = "ask")
public final class Ask extends PeerCommand {
  private static final String SPACE_EXAMPLE =
      "{\"x\": {\"type\": \"float\", \"low\": 0, \"high\": 1}}";

  @Mixin private final StudyName name = new StudyName();

  @Option(names = "--sampler", paramLabel = "NAME")
  private @Nullable String sampler;

  @Option(names = "--sampler-kwargs", paramLabel = "JSON")
  private @Nullable String arguments;

  @Option(names = "--search-space", paramLabel = "JSON")
  private String space = "{}";

  @Mixin private final FormatOptions format = new FormatOptions();

  @Option(names = "--flatten")
  private boolean flatten;

  public Ask(CommandContext context) {
    super(context);
  }

  @Override
  void run(CommandContext context) {
    SamplerChoice choice = SamplerChoice.of(context.parts().samplers(), sampler, arguments);
    Map<String, Distribution> parameters = parameters();
    OutputFormat wanted = format.or(OutputFormat.JSON);
    Table asked = context.write(store -> ask(store, choice, parameters));
    context.print(wanted.render(asked, flatten));
  }

  private Map<String, Distribution> parameters() {
    Map<String, Distribution> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry :
        object("--search-space", space, SPACE_EXAMPLE).properties()) {
      parameters.put(entry.getKey(), DistributionJson.read(entry.getValue()));
    }
    return parameters;
  }

  static JsonNode object(String option, String text, String example) {
    try {
      JsonNode tree = PythonJson.read(text);
      if (tree.isObject()) {
        return tree;
      }
    } catch (IllegalArgumentException notJson) {
      throw new IllegalArgumentException(
          Messages.get("json.wrong", option, example, text), notJson);
    }
    throw new IllegalArgumentException(Messages.get("json.wrong", option, example, text));
  }

  private Table ask(StudyStore store, SamplerChoice choice, Map<String, Distribution> parameters) {
    StudyView view = store.open(name.in(store));
    StudyOptions options = choice.options(view);
    options.sampler().requireFits(view.directions(), SearchSpace.EMPTY);
    choice.keepSource(store, view);
    Trial trial = Study.open(store, view.name(), options).ask();
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    parameters.forEach(
        (parameter, distribution) ->
            values.set(parameter, trial.suggest(parameter, distribution).json()));
    return TrialTable.asked(trial.number(), values);
  }
}
