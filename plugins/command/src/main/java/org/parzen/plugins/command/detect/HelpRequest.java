package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a program can be asked for its help.
final class HelpRequest {
  private static final List<String> USUAL = List.of("--help", "-h", "-help");
  private static final Pattern HELP = Pattern.compile("--?(?:[a-z]+-?)?help(?:-[a-z]+)?|-\\?|help");
  private static final Set<String> CODEC =
      Set.of("-c", "-c:v", "-c:a", "-codec", "-codec:v", "-codec:a", "-vcodec", "-acodec");

  /// A flag for more help that a text itself names, the one with most of it last.
  private static final List<Pattern> LONGER =
      List.of(
          Pattern.compile("(?<![\\w-])(--?help-verb(?:ose)?)(?![\\w-])"),
          Pattern.compile("(?<![\\w-])(--?(?:long-?help|help-long))(?![\\w-])"),
          Pattern.compile("(?<![\\w-])(--?(?:help-?all|all-?help))(?![\\w-])"),
          Pattern.compile("(?<![\\w-])(--?(?:full-?help|help-?full))(?![\\w-])"));

  private HelpRequest() {}

  /// The commands to try one after the other until one answers.
  static List<List<String>> of(List<String> command) {
    if (asksItself(command)) {
      return List.of(command);
    }
    Set<List<String>> requests = new LinkedHashSet<>();
    encoder(command).ifPresent(requests::add);
    for (List<String> words :
        List.of(ProgramWords.withSubcommand(command), ProgramWords.of(command))) {
      USUAL.forEach(flag -> requests.add(with(words, flag)));
    }
    return List.copyOf(requests);
  }

  /// The command that asks for more, where `text`, the answer to `asked`, says how. What ffmpeg
  /// says of an encoder names flags of another program: `x264 --fullhelp`.
  static Optional<List<String>> longer(List<String> asked, String text) {
    if (!HELP.matcher(asked.getLast()).matches() && !asked.getLast().equals("-h")) {
      return Optional.empty();
    }
    Optional<String> flag = Optional.empty();
    for (Pattern pattern : LONGER) {
      Matcher match = pattern.matcher(text);
      if (match.find()) {
        flag = Optional.of(match.group(1));
      }
    }
    return flag.filter(f -> !asked.contains(f))
        .map(f -> with(asked.subList(0, asked.size() - 1), f));
  }

  /// A person has written what to ask: `x264 --fullhelp`, `ffmpeg -h encoder=libx264`.
  private static boolean asksItself(List<String> command) {
    List<String> arguments = command.subList(ProgramWords.of(command).size(), command.size());
    boolean last = !arguments.isEmpty() && arguments.getLast().equals("-h");
    boolean ffmpeg = isFfmpeg(command) && arguments.contains("-h");
    return last || ffmpeg || arguments.stream().anyMatch(a -> HELP.matcher(a).matches());
  }

  private static boolean isFfmpeg(List<String> command) {
    return ProgramWords.file(command.getFirst()).startsWith("ffmpeg");
  }

  /// What ffmpeg says about the encoder that the command names; by itself it says nothing of them.
  private static Optional<List<String>> encoder(List<String> command) {
    for (int i = 1; isFfmpeg(command) && i + 1 < command.size(); i++) {
      if (CODEC.contains(command.get(i)) && !command.get(i + 1).equals("copy")) {
        return Optional.of(
            List.of(command.getFirst(), "-hide_banner", "-h", "encoder=" + command.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  private static List<String> with(List<String> words, String flag) {
    List<String> request = new ArrayList<>(words);
    request.add(flag);
    return List.copyOf(request);
  }
}
