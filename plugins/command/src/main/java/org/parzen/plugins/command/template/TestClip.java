package org.parzen.plugins.command.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.plugins.program.process.LineListener;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessSpec;
import org.parzen.plugins.program.trial.TrialFolder;

/// Two seconds of video that ffmpeg makes out of nothing: fractal detail that turns and grows, a
/// test picture that moves over it, a little noise. Each gives other search settings something to
/// find.
///
/// @param folder where the clip goes
record TestClip(Path folder, String name) {
  private static final String PICTURE =
      "mandelbrot=s=480x272:r=25:start_scale=2:end_scale=0.02:end_pts=60:maxiter=400";
  private static final String OVERLAY = "testsrc2=s=192x144:r=25";
  private static final String MIX =
      "[0]rotate=t*0.4:c=gray,noise=alls=3:allf=t:all_seed=7[a];"
          + "[a][1]overlay=x='W/4+80*sin(3*t)':y='H/4+40*cos(4*t)',format=yuv420p";

  /// Makes the clip, unless it is there.
  ///
  /// @throws IllegalArgumentException where ffmpeg is missing or cannot make it
  void make() {
    Path clip = folder.resolve(name);
    if (Files.exists(clip)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path work = Files.createTempDirectory(folder, "clip-");
      try {
        encode(work);
        Files.move(work.resolve(name), clip, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        TrialFolder.delete(work);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The test clip cannot be written in %s (%s): choose another folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private void encode(Path work) {
    List<String> command =
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-nostdin",
            "-y",
            "-f",
            "lavfi",
            "-i",
            PICTURE,
            "-f",
            "lavfi",
            "-i",
            OVERLAY,
            "-filter_complex",
            MIX,
            "-t",
            "2",
            name);
    ProcessResult result =
        ProcessGuard.run(
            new ProcessSpec(command, work, Map.of(), work, Optional.empty()), LineListener.none());
    if (result.ending() != ProcessResult.Ending.EXITED || result.exitCode() != 0) {
      throw new IllegalArgumentException(
          "ffmpeg could not make the test clip: install a complete ffmpeg, with its filters. It says:\n"
              + result.tail(1000));
    }
  }
}
