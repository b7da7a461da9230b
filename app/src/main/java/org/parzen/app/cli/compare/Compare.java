package org.parzen.app.cli.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.ComparisonOptions;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.ObjectiveChoice;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares studies: how far they came, whether that is more than chance, how they differ.
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {
  /// The forms in which a comparison is printed.
  private enum Form {
    TABLE,
    JSON
  }

  private final CommandContext context;

  @Parameters(arity = "0..*", paramLabel = "FILE[:STUDY]", descriptionKey = "compare-files")
  private List<String> files = List.of();

  @Option(names = "--study-name", paramLabel = "NAME")
  private List<String> names = List.of();

  @Option(names = "--budget", paramLabel = "N")
  private @Nullable Integer budget;

  @Option(names = "--objective", paramLabel = "NUMBER|NAME")
  private @Nullable String objective;

  @Option(names = "--reference", paramLabel = "NUMBER", split = ",")
  private List<Double> reference = List.of();

  @Option(names = "--group", paramLabel = "NAME=PATTERN")
  private List<String> groups = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json")
  private String format = "table";

  public Compare(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Form form = Words.parse(Form.class, "--format", format);
    List<ComparedStudy> studies = counted(ComparedStudy.apart(studies()));
    Comparison comparison = Comparison.of(studies, options(studies));
    context.print(
        switch (form) {
          case TABLE -> new ComparisonText(comparison).text();
          case JSON -> PythonJson.write(new ComparisonJson(comparison).tree());
        });
    return 0;
  }

  private ComparisonOptions options(List<ComparedStudy> studies) {
    return new ComparisonOptions(
        objective == null
            ? OptionalInt.empty()
            : OptionalInt.of(new ObjectiveChoice(objective).in(studies.getFirst().view())),
        budget == null ? OptionalInt.empty() : OptionalInt.of(budget),
        reference,
        ComparisonOptions.DEFAULT.seed());
  }

  private List<ComparedStudy> studies() {
    List<Sources> sources = new ArrayList<>();
    if (files.isEmpty() || !names.isEmpty()) {
      sources.add(
          Sources.of(context.globals().storage(), names)
              .orElseThrow(() -> new IllegalArgumentException(Messages.get("compare.nothing"))));
    }
    files.forEach(file -> sources.add(Sources.parse(file)));
    Map<Sources.Place, ComparedStudy> studies = new LinkedHashMap<>();
    sources.forEach(source -> source.read(context.globals().files()).forEach(studies::putIfAbsent));
    return List.copyOf(studies.values());
  }

  private List<ComparedStudy> counted(List<ComparedStudy> studies) {
    List<Counted> wanted = groups.stream().map(group -> Counted.parse(group, studies)).toList();
    return studies.stream()
        .map(
            study ->
                wanted.stream()
                    .filter(group -> group.matches(study))
                    .findFirst()
                    .map(group -> study.in(group.setting()))
                    .orElse(study))
        .toList();
  }
}
