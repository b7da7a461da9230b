package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a command has a flag, in whichever of its spellings. Immutable.
///
/// @param flag in which argument of the command the flag is, counted from 0, the program
/// @param argument in which its value is; the flag itself where it is given or left out
/// @param start where the value begins in that argument
/// @param text what stands there
public record FlagPlace(int flag, int argument, int start, String text) {
  private static final Pattern ON_OFF = Pattern.compile("\\{[A-Za-z_]\\w*\\?(.*)}");
  private static final Pattern ATTACHED = Pattern.compile("\\d[\\d.]*|\\{.*");

  /// Empty where the command does not have the flag.
  public static Optional<FlagPlace> of(List<String> command, FlagProposal flag) {
    for (int i = 1; i < command.size(); i++) {
      Optional<FlagPlace> place =
          flag.domain() instanceof ValueDomain.OnOff
              ? given(command.get(i), i, flag)
              : valued(command, i, flag);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static Optional<FlagPlace> given(String argument, int index, FlagProposal flag) {
    Matcher onOff = ON_OFF.matcher(argument);
    String written = onOff.matches() ? onOff.group(1) : argument;
    return flag.spellings().contains(written)
        ? Optional.of(new FlagPlace(index, index, 0, argument))
        : Optional.empty();
  }

  private static Optional<FlagPlace> valued(List<String> command, int index, FlagProposal flag) {
    String argument = command.get(index);
    for (String spelling : flag.spellings()) {
      boolean isLast = index + 1 == command.size();
      if (argument.equals(spelling) && !isLast && flag.joint() != Joint.ATTACHED) {
        return Optional.of(new FlagPlace(index, index + 1, 0, command.get(index + 1)));
      }
      boolean joined = argument.startsWith(spelling + "=");
      int start = spelling.length() + (joined ? 1 : 0);
      if (joined || isAttached(argument, spelling)) {
        return Optional.of(new FlagPlace(index, index, start, argument.substring(start)));
      }
    }
    return Optional.empty();
  }

  private static boolean isAttached(String argument, String spelling) {
    return !spelling.startsWith("--")
        && argument.startsWith(spelling)
        && ATTACHED.matcher(argument.substring(spelling.length())).matches();
  }

  /// Whether a placeholder is there already.
  public boolean isTaken() {
    return !CommandTokens.placeholders(List.of(text)).isEmpty();
  }

  /// The flag and its value as they stand in a command.
  public List<String> in(List<String> command) {
    return command.subList(flag, argument + 1);
  }
}
