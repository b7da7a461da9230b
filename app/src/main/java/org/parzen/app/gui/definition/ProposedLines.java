package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import org.parzen.app.gui.fx.Messages;
import org.parzen.plugins.command.detect.FlagPlace;
import org.parzen.plugins.command.detect.FlagProposal;
import org.parzen.plugins.command.detect.TunedCommand;
import org.parzen.plugins.command.detect.ValueDomain;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Parameter;

/// Flags of a help text as rows of the form.
final class ProposedLines {

  private ProposedLines() {}

  /// Whether a command has a placeholder in the place of a flag already.
  static boolean isTaken(List<String> command, FlagProposal flag) {
    return FlagPlace.of(command, flag).filter(FlagPlace::isTaken).isPresent();
  }

  /// What the list shows of a flag.
  static ProposalRow.Facts facts(FlagProposal flag) {
    String help = flag.source().help();
    if (flag.domain() instanceof ValueDomain.OnOff) {
      return new ProposalRow.Facts(
          flag.flag(), Messages.get("detect.onOff"), Messages.get("detect.off"), help, false);
    }
    String usual = flag.domain().defaultValue().map(Choice::text).orElse("");
    String range = flag.domain().distribution().map(Ranges::brief).orElse("");
    return new ProposalRow.Facts(named(flag), range, usual, help, flag.isGuess());
  }

  /// A flag that is a dash and its value, such as `-6`, has no name but that.
  private static String named(FlagProposal flag) {
    return flag.flag().equals("-") ? "-N" : flag.flag();
  }

  /// The command with a flag more, and the row of its parameter.
  static CommandChips.Change add(List<String> command, FlagProposal named) {
    FlagProposal flag = named.in(command);
    Optional<Parameter> parameter = flag.parameter();
    TunedCommand tuned = TunedCommand.add(command, flag, parameter.orElseGet(() -> stopgap(flag)));
    Draft.Line line =
        parameter.isPresent()
            ? LineReader.write(tuned.parameter())
            : open(
                tuned.parameter().name(),
                flag.domain(),
                flag.domain().defaultValue().map(Choice::text).orElse(""));
    return new CommandChips.Change(tuned.command(), Optional.of(line), Optional.empty());
  }

  /// Stands for a parameter whose range a person must say.
  private static Parameter stopgap(FlagProposal flag) {
    return new Parameter(
        flag.name(),
        isWhole(flag.domain()) ? new IntDistribution(0, 1) : new FloatDistribution(0, 1));
  }

  private static boolean isWhole(ValueDomain domain) {
    return domain instanceof ValueDomain.Numeric number && number.whole();
  }

  /// A row in which the range is still to be filled in.
  static Draft.Line open(String name, ValueDomain domain, String usual) {
    Draft.Kind kind = isWhole(domain) ? Draft.Kind.INT : Draft.Kind.FLOAT;
    return new Draft.Line(name, kind, "", "", "", false, "", usual, "");
  }
}
