package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.plugins.command.detect.FlagProposal.Source;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// What a program prints on `--help`, read for flags that can be tuned.
///
/// Understands lists of options in columns or with descriptions below (argparse, click, clap,
/// cobra, picocli, gflags, Boost, LLVM, GNU, getopt), tables of ffmpeg, and where there is no list,
/// the usage line. Nothing is proposed that the text does not name: no files, names, outputs, help
/// or verbosity.
public final class HelpText {
  private HelpText() {}

  /// The flags of `text` that can be tuned, in order of appearance.
  public static List<FlagProposal> proposals(String text) {
    List<String> lines = HelpLines.of(text);
    List<OptionEntry> table = AvOptions.of(lines);
    List<OptionEntry> entries = table.isEmpty() ? entries(lines) : table;
    List<FlagProposal> proposals = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (OptionEntry entry : entries) {
      List<String> flags = entry.head().flags();
      if (NotTunable.matches(entry) || flags.stream().anyMatch(seen::contains)) {
        seen.addAll(flags);
        continue;
      }
      Optional<ValueDomain> domain =
          table.isEmpty() ? EntryReader.domain(entry) : AvOptions.domain(entry);
      if (domain.isPresent()) {
        FlagProposal proposal = proposal(entry, domain.get(), names);
        proposals.add(proposal);
        names.add(proposal.name());
      }
      seen.addAll(flags);
    }
    return List.copyOf(proposals);
  }

  /// How many options the text lists, of whatever kind: none says that it is no help.
  static int options(String text) {
    List<String> lines = HelpLines.of(text);
    return Math.max(AvOptions.of(lines).size(), entries(lines).size());
  }

  private static List<OptionEntry> entries(List<String> lines) {
    List<OptionEntry> listed =
        AttachedValues.merged(
            LiteralValues.merged(
                AttachedWord.split(LevelFlags.merged(SlashedFlags.split(OptionList.of(lines))))));
    return Legend.added(
        listed.isEmpty() ? UsageLine.of(lines) : UsageValues.added(listed, lines), lines);
  }

  private static FlagProposal proposal(OptionEntry entry, ValueDomain domain, Set<String> names) {
    OptionHead head = entry.head();
    Source source = new Source(entry.line(), entry.source(), entry.text());
    if (domain instanceof ValueDomain.OnOff) {
      return onOff(entry, source, names);
    }
    Value value = head.value().orElse(new Value("", Joint.SEPARATE, false, false));
    String base = LevelFlags.isLevels(head) ? "level" : head.flag();
    return new FlagProposal(
        head.flag(),
        joint(head, value),
        head.flags(),
        ParameterName.of(base, names),
        domain,
        source);
  }

  /// A long option takes its value after an equals sign where that may be left out.
  private static Joint joint(OptionHead head, Value value) {
    if (LevelFlags.isLevels(head)) {
      return Joint.ATTACHED;
    }
    boolean isLong = head.flag().startsWith("--");
    if (value.joint() == Joint.EQUALS) {
      return isLong || head.flag().length() > 2 ? Joint.EQUALS : Joint.ATTACHED;
    }
    return isLong && value.optional() ? Joint.EQUALS : value.joint();
  }

  /// One that is on by itself is turned off by its opposite, or by `=false` where it has none.
  private static FlagProposal onOff(OptionEntry entry, Source source, Set<String> names) {
    OptionHead head = entry.head();
    if (head.off().isPresent()) {
      String flag = StatedDefault.isOn(entry) ? head.off().get() : head.flag();
      return new FlagProposal(
          flag,
          Joint.SEPARATE,
          head.flags(),
          ParameterName.of(flag, names),
          new ValueDomain.OnOff(),
          source);
    }
    return new FlagProposal(
        head.flag(),
        Joint.EQUALS,
        head.flags(),
        ParameterName.of(head.flag(), names),
        new ValueDomain.OneOf(List.of("true", "false"), Optional.of("true")),
        source);
  }
}
