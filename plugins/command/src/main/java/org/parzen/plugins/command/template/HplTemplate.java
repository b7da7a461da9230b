package org.parzen.plugins.command.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// Search settings of the High-Performance Linpack, as it is part of the HPC Challenge: the most
/// floating-point operations a second on two processes.
///
/// The program reads an input file of a fixed name; each trial has one of its own. The defaults are
/// those of the file that comes with the program, on a grid of 1 × 2 processes and a problem small
/// enough for a few seconds.
final class HplTemplate implements Template {
  private static final String INPUT = "hpccinf.txt";

  private static final Recipe RECIPE =
      new Recipe(
          "hpl",
          "sh -c 'mpirun --oversubscribe -np 2 hpcc && grep -E ^HPL_Tflops hpccoutf.txt'",
          Map.of(
              "inputs",
              List.of(INPUT),
              "work_in",
              "trial",
              // Open MPI wants to be told twice that root knows what it does; others ignore it.
              "environment",
              List.of("OMPI_ALLOW_RUN_AS_ROOT=1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1"),
              "keep",
              "failed",
              "timeout",
              "5x"),
          List.of(
              "nb int 8..256 step 8 default 80",
              "pmap int 0..1 default 0",
              "pfact int 0..2 default 2",
              "nbmin int 1..16 default 4",
              "ndiv int 2..4 default 2",
              "rfact int 0..2 default 1",
              "bcast int 0..5 default 1",
              "depth int 0..1 default 1",
              "swap int 0..2 default 2",
              "threshold int 16..128 step 16 default 64",
              "l1 int 0..1 default 0",
              "u int 0..1 default 0",
              "equilibration int 0..1 default 1",
              "alignment int 4..16 step 4 default 8"),
          new Goal("regex:HPL_Tflops=([-+.0-9e]+)", Direction.MAXIMIZE),
          List.of(),
          "none",
          25);

  @Override
  public String id() {
    return RECIPE.id();
  }

  @Override
  public String title() {
    return "Linear algebra benchmark (HPL)";
  }

  @Override
  public String help() {
    return "Finds block size, process grid and algorithms for the Linpack benchmark on two processes, through its input file.";
  }

  @Override
  public StudyDefinition prepare(Path folder, long seed) {
    Path place = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(place);
      Path input = place.resolve(INPUT);
      if (!Files.exists(input)) {
        Files.writeString(input, INPUT_TEXT, StandardCharsets.US_ASCII);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The input file cannot be written in %s (%s): choose another folder."
              .formatted(place, e.getMessage()),
          e);
    }
    ProgramSearch.find("mpirun", place);
    ProgramSearch.find("hpcc", place);
    return RECIPE.definition(place, seed);
  }

  /// The program reads the first word or words of each line, by the line's place.
  private static final String INPUT_TEXT =
      """
      Linpack in the HPC Challenge: one problem, one setting
      Parzen fills in the words in braces
      HPL.out   output file
      8         device
      1         number of problem sizes
      1500      problem size
      1         number of block sizes
      {nb}      block size
      {pmap}    process mapping: 0 by rows, 1 by columns
      1         number of process grids
      1         rows of the grid
      2         columns of the grid
      16.0      threshold of the residual
      1         number of panel factorisations
      {pfact}   panel factorisation: 0 left, 1 Crout, 2 right
      1         number of stopping criteria
      {nbmin}   stop recursion at so many columns
      1         number of panels in recursion
      {ndiv}    panels in recursion
      1         number of recursive factorisations
      {rfact}   recursive factorisation: 0 left, 1 Crout, 2 right
      1         number of broadcasts
      {bcast}   broadcast
      1         number of lookahead depths
      {depth}   lookahead depth
      {swap}    swapping: 0 binary exchange, 1 long, 2 mix
      {threshold}  swapping threshold
      {l1}      L1: 0 transposed, 1 not
      {u}       U: 0 transposed, 1 not
      {equilibration}  equilibration
      {alignment}  memory alignment in doubles
      ##### this line separates what follows #####
      0         additional problem sizes of the transposition
      1200      problem sizes
      0         additional block sizes
      40        block sizes
      """;
}
