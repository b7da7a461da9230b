package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.GlobalOptions;
import org.parzen.app.cli.talk.Terminal;
import org.parzen.app.plot.study.ChartKind;
import org.parzen.plugins.command.template.Template;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
  private static final PrintStream NOWHERE =
      new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  private static List<CommandLine> commands() {
    GlobalOptions globals = new GlobalOptions(Map.of());
    CommandContext context =
        new CommandContext(globals, NOWHERE, new Terminal(NOWHERE, false), _ -> {});
    return all(CommandLineMain.commandLine(context)).toList();
  }

  @Test
  void everyCommandAndOptionSaysWhatItIs() {
    assertThat(commands()).hasSizeGreaterThan(15);
    for (CommandLine command : commands()) {
      assertThat(command.getCommandSpec().usageMessage().description())
          .as(command.getCommandSpec().qualifiedName())
          .isNotEmpty()
          .doesNotContain("");
      for (ArgSpec argument : command.getCommandSpec().args()) {
        assertThat(argument.description())
            .as(command.getCommandSpec().qualifiedName() + " " + argument)
            .isNotEmpty()
            .allMatch(line -> !line.isBlank());
      }
    }
  }

  @Test
  void theHelpNamesEveryChart() {
    assertThat(
            commands().stream()
                .filter(command -> command.getCommandName().equals("plot"))
                .map(
                    c ->
                        String.join(
                            " ",
                            c.getCommandSpec().positionalParameters().getFirst().description())))
        .singleElement()
        .asString()
        .contains(ChartKind.known());
  }

  @Test
  void theHelpNamesEveryTemplate() {
    assertThat(commands().stream().map(c -> c.getCommandSpec().findOption("--template")))
        .filteredOn(Objects::nonNull)
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(String.join(" ", option.description()))
                    .contains(Template.ALL.stream().map(Template::id).toList()));
  }
}
