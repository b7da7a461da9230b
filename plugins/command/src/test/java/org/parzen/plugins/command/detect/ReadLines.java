package org.parzen.plugins.command.detect;

import java.util.List;
import org.parzen.plugins.command.detect.ValueDomain.OnOff;

/// What is read of a help text, a line a flag: `--level EQUALS level int 1..9`; a switch is its
/// flag alone.
final class ReadLines {

  private ReadLines() {}

  static List<String> lines(String text) {
    return HelpText.proposals(text).stream().map(ReadLines::line).toList();
  }

  private static String line(FlagProposal proposal) {
    boolean onOff = proposal.domain() instanceof OnOff;
    return proposal.flag() + (onOff ? "" : " " + proposal.joint() + " " + proposal.line());
  }
}
