package org.parzen.app.cli.amend;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parzen.app.cli.format.Column;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.FormatOptions;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.options.TrialNumbers;
import org.parzen.storage.StudyStore;
import org.parzen.study.Amendment;
import org.parzen.study.AmendmentAction;
import org.parzen.study.AmendmentChange;
import org.parzen.study.Correction;
import org.parzen.study.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what was changed afterwards, by trial and in order: what, who, when, why.
@Command(name = "history", mixinStandardHelpOptions = true)
public final class AmendmentHistory implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      Stream.of("number", "when", "who", "change", "values", "note", "why")
          .<Column>map(Column.Plain::new)
          .toList();

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Mixin private final FormatOptions format = new FormatOptions();

  @Parameters(paramLabel = "NUMBER|FROM..TO", arity = "0..*", descriptionKey = "numbers")
  private List<String> numbers = List.of();

  public AmendmentHistory(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    OutputFormat wanted = format.or(OutputFormat.TABLE);
    Table table = context.read(this::table);
    context.print(wanted.render(table, false));
    return 0;
  }

  private Table table(StudyStore store) {
    StudyView study = store.open(name.in(store));
    List<Integer> chosen =
        numbers.isEmpty()
            ? study.amendments().all().stream().map(Amendment::number).toList()
            : TrialNumbers.parse(numbers).in(study);
    return Table.list(
        COLUMNS,
        chosen.stream()
            .map(study.amendments()::of)
            .flatMap(amendment -> amendment.changes().stream().map(c -> row(amendment, c)))
            .toList());
  }

  private static ObjectNode row(Amendment amendment, AmendmentChange change) {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put("number", amendment.number());
    row.put("when", change.when().toString()).put("who", change.who());
    row.put("change", change.action().word());
    switch (change.action()) {
      case AmendmentAction.Correct(Correction.Values(List<Double> values)) ->
          values.forEach(row.putArray("values")::add);
      case AmendmentAction.Annotate(String note, _) -> row.put("note", note);
      case AmendmentAction.Correct _,
          AmendmentAction.Exclude _,
          AmendmentAction.Include _,
          AmendmentAction.Restore _,
          AmendmentAction.Undo _ -> {}
    }
    return row.put("why", change.why());
  }
}
