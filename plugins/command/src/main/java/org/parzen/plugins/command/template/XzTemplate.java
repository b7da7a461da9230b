package org.parzen.plugins.command.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// Search settings of the compressor xz: the smallest file in at most twice its own time.
///
/// The defaults of all parameters are xz's own, level 6, which suit text. The input is a table of
/// binary numbers.
final class XzTemplate implements Template {
  private static final String INPUT = "data.bin";

  private static final Recipe RECIPE =
      new Recipe(
          "xz",
          "xz --compress --force --threads=1 --lzma2=preset=6,dict={dict},{context},pb={pb},mode={mode},"
              + "nice={nice},mf={mf},depth={depth} {workdir}/"
              + INPUT,
          Map.of(
              "prepare",
              List.of("cp", INPUT, "{workdir}/" + INPUT),
              "check",
              List.of("xz", "--test", "{workdir}/" + INPUT + ".xz"),
              "keep",
              "failed",
              "timeout",
              "4x"),
          List.of(
              "dict choice 256KiB,1MiB,4MiB,8MiB,16MiB default 8MiB",
              "context choice 'lc=0,lp=0','lc=3,lp=0','lc=4,lp=0','lc=0,lp=1','lc=2,lp=1','lc=0,lp=2',"
                  + "'lc=1,lp=2','lc=2,lp=2','lc=0,lp=3','lc=1,lp=3','lc=0,lp=4' default 'lc=3,lp=0'",
              "pb int 0..4 default 2",
              "mode choice fast,normal default normal",
              "nice int 8..273 default 64",
              "mf choice hc3,hc4,bt2,bt3,bt4 default bt4",
              "depth int 0..200 default 0"),
          new Goal("size:" + INPUT + ".xz", Direction.MINIMIZE),
          List.of("cpu <= 2x"),
          "none",
          50);

  @Override
  public String id() {
    return RECIPE.id();
  }

  @Override
  public String title() {
    return "Compressor (xz)";
  }

  @Override
  public String help() {
    return "Finds xz settings for a kind of file that it does not expect; makes its own test data, and checks every result.";
  }

  @Override
  public StudyDefinition prepare(Path folder, long seed) {
    Path place = folder.toAbsolutePath().normalize();
    new TestData(place, INPUT).make();
    ProgramSearch.find("xz", place);
    return RECIPE.definition(place, seed);
  }
}
