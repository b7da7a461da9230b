package org.parzen.plugins.command.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// Search settings of the H.264 encoder x264: the best picture at a fixed bit rate, in at most 1.5
/// times the encoder's own time and 1.02 times its size.
///
/// The defaults of all parameters are those of x264's preset medium, tuned for SSIM, so that trial
/// 0 is the encoder as it is. Encoding runs in one thread and is deterministic: a setting has the
/// same result each time. A small buffer keeps the rate steady; without it, most of what a setting
/// gains on two seconds of video is a larger file.
public final class FfmpegTemplate implements Template {
  private static final String CLIP = "clip.y4m";

  private static final String COMMAND =
      "ffmpeg -hide_banner -nostdin -y -i "
          + CLIP
          + " -c:v libx264 -threads 1 -b:v 400k -maxrate 400k -bufsize 200k -tune ssim -ssim 1"
          + " -motion-est {me_method} -me_range {me_range} -subq {subq} -refs {refs} -bf {bf}"
          + " -b_strategy {b_strategy} -direct-pred {direct-pred} -trellis {trellis}"
          + " -aq-mode {aq-mode} -aq-strength {aq-strength} -partitions {partitions}"
          + " -weightp {weightp} -8x8dct {8x8dct} {workdir}/out.mp4";

  private static final List<String> PARAMETERS =
      List.of(
          "me_method choice dia,hex,umh default hex",
          "me_range int 8..24 default 16 if me_method = umh",
          "subq int 5..10 default 7",
          "refs int 1..6 default 3",
          "bf int 0..5 default 3",
          "b_strategy int 0..2 default 1 if bf > 0",
          "direct-pred choice spatial,temporal,auto default spatial if bf > 0",
          "trellis int 0..2 default 1",
          "aq-mode int 0..3 default 2",
          "aq-strength float 0.4..1.2 default 1.0 if aq-mode > 0",
          "partitions choice 'i8x8,i4x4,p8x8,b8x8',all default 'i8x8,i4x4,p8x8,b8x8'",
          "weightp int 0..2 default 2",
          "8x8dct int 0..1 default 1");

  /// What x264 itself prints at its end.
  static final String METRIC = "regex:SSIM Mean Y:([0-9.]+)";

  private static final Recipe RECIPE =
      new Recipe(
          "ffmpeg",
          COMMAND,
          Map.of(CommandPlugin.TIMEOUT, "1.5x"),
          PARAMETERS,
          new Goal(METRIC, Direction.MAXIMIZE),
          List.of("size:out.mp4 <= 1.02x"),
          "none",
          60);

  @Override
  public String id() {
    return RECIPE.id();
  }

  @Override
  public String title() {
    return "Video encoder (ffmpeg)";
  }

  @Override
  public String help() {
    return "Finds x264 settings that give a better picture at the same size and in similar time; makes its own test clip.";
  }

  @Override
  public StudyDefinition prepare(Path folder, long seed) {
    Path place = folder.toAbsolutePath().normalize();
    new TestClip(place, CLIP).make();
    return RECIPE.definition(place, seed);
  }

  /// The command that lets one of x264's presets choose the settings, to compare with.
  ///
  /// @param preset a name that x264 knows, such as `slow`
  public static List<String> presetCommand(String preset, Path output) {
    List<String> command = PosixQuoting.split(COMMAND);
    return Stream.of(
            command.subList(0, command.indexOf("-motion-est")),
            List.of("-preset", preset, output.toString()))
        .flatMap(List::stream)
        .toList();
  }
}
