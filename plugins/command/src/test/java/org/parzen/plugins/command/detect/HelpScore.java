package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the proposals for a text compare with its label.
///
/// @param found the numeric and choice flags that were proposed with their type
/// @param missed those that were not, or as something else
/// @param invented proposals of flags that the label does not allow
/// @param facts how many ranges, defaults and lists of choices are stated about what was found
/// @param wrong those that were not read as they are
record HelpScore(
    LabelledHelp help,
    List<String> found,
    List<String> missed,
    List<String> invented,
    long facts,
    List<String> wrong) {

  static HelpScore of(LabelledHelp help) {
    List<FlagProposal> proposals = HelpText.proposals(help.text());
    List<String> found = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    long facts = 0;
    for (Map.Entry<Set<String>, LabelledValue> flag : help.tunable().entrySet()) {
      Optional<FlagProposal> proposal =
          proposals.stream().filter(p -> flag.getKey().contains(written(p))).findFirst();
      String key = String.join(", ", flag.getKey());
      if (proposal.filter(flag.getValue()::hasTypeOf).isEmpty()) {
        missed.add(key + proposal.map(p -> " as " + p.domain().typeName()).orElse(""));
        continue;
      }
      found.add(key);
      ValueDomain domain = proposal.get().domain();
      facts += flag.getValue().facts(domain);
      flag.getValue().misses(domain).stream()
          .filter(miss -> !miss.isEmpty())
          .forEach(miss -> wrong.add(key + " " + miss + " got " + proposal.get().line()));
    }
    List<String> invented =
        proposals.stream().filter(p -> !isAllowed(help, p)).map(FlagProposal::toString).toList();
    return new HelpScore(help, found, missed, invented, facts, wrong);
  }

  private static String written(FlagProposal proposal) {
    return proposal.flag().equals(LevelFlags.FLAG) ? "-{}" : proposal.flag();
  }

  private static boolean isAllowed(LabelledHelp help, FlagProposal proposal) {
    String flag = written(proposal);
    boolean occurs = flag.equals("-{}") || help.names(flag);
    return occurs && (help.either().contains(flag) || isLabelled(help, proposal, flag));
  }

  private static boolean isLabelled(LabelledHelp help, FlagProposal proposal, String flag) {
    boolean onOff = proposal.domain() instanceof ValueDomain.OnOff || isTrueOrFalse(proposal);
    boolean isSwitch = onOff && help.switches().contains(flag);
    return isSwitch
        || help.tunable().entrySet().stream()
            .anyMatch(e -> e.getKey().contains(flag) && e.getValue().hasTypeOf(proposal));
  }

  private static boolean isTrueOrFalse(FlagProposal proposal) {
    return proposal.domain() instanceof ValueDomain.OneOf(List<String> words, var _)
        && Set.copyOf(words).equals(Set.of("true", "false"));
  }

  double recall() {
    return (double) found.size() / help.tunable().size();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-16s found %3d of %3d (%3.0f %%), facts %3d of %3d, invented %d, missed %s",
        help.program(),
        found.size(),
        help.tunable().size(),
        100 * recall(),
        facts - wrong.size(),
        facts,
        invented.size(),
        missed);
  }
}
