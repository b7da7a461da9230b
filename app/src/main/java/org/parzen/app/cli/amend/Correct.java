package org.parzen.app.cli.amend;

import java.util.List;
import java.util.stream.Collectors;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.text.NumberWord;
import org.parzen.run.StudyAmendments;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A trial counts with other values than were recorded.
@Command(name = "correct")
public final class Correct extends AmendCommand {
  @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "number")
  private String number = "";

  @Parameters(index = "1..*", paramLabel = "VALUE", arity = "1..*", descriptionKey = "values")
  private List<String> values = List.of();

  @Option(names = "--because", paramLabel = "TEXT", descriptionKey = "because")
  private String why = "";

  public Correct(CommandContext context) {
    super(context);
  }

  private static double number(String text) {
    return NumberWord.parse(text)
        .orElseThrow(() -> new IllegalArgumentException(Messages.get("amend.number", text)));
  }

  @Override
  String amend(StudyAmendments amendments, StudyView study) {
    List<Integer> numbers = numbers(List.of(number), study);
    if (numbers.size() > 1) {
      throw new IllegalArgumentException(Messages.get("amend.one", number));
    }
    List<Double> given = values.stream().map(Correct::number).toList();
    amendments.correct(numbers.getFirst(), given, why);
    return Messages.get(
        "amend.corrected",
        numbers.getFirst(),
        given.stream().map(PythonNumber::repr).collect(Collectors.joining(", ")));
  }
}
